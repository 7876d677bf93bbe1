// Derived from po/tr.po: do not edit. To derive it anew: node data/strings/derive.mjs
import type {Language, Messages} from '../strings.js';

export const language: Language & Messages = {
  lang: 'tr',
  dir: 'ltr',
  strings: `Sonuç {n}
İmzacılar
Açıklama
Kopyala
Kaynak göster
Bağlantı
Bağlam
“{value}” diye bir sonuç yok, yalnızca 1–10 var.
Alıntılar
döngülü gösterim
slayt
Duraklat
Oynat
Önceki
Sonraki
{n} / {count}
İmzacı ara
Yüklenemedi. Sayfayı yenileyin.`,
  statement: `İçindekiler
Giriş`,
  search: `Bildiride ara`,
  quote: `Birebir alıntı
Düzenlenmiş alıntı
Değiştirilmiş alıntı
Bildiride yok
Belirtilen bölümde yok
Denetlenecek sözcük yok.
Giriş
“{value}” diye bir bölüm yok.`,
  actions: `Kopyalandı
Tarayıcı kopyalamaya izin vermedi. Metin seçili: elle kopyalayın.
Sonuç {n}, “{title}”, {statement}
{part}, {statement}
Bağlam
Kapat
Giriş`,
  filter: `{count} imzacıdan {n}
İmzacı bulunamadı. Daha az harf deneyin.`,
  results: `one:{n} bölüm bulundu|{n} bölüm bulundu
Bölüm bulunamadı. Daha az sözcük, sözcük başı ya da tırnaksız deneyin.
Başlık
Giriş
Sonuç {n}, başlık
Sonuç {n}, tez
Sonuç {n}, gövde
İmzacılar`,
  verdict: `Bu alıntı hakkında
Bildiri bunu sözcüğü sözcüğüne söylüyor.
Bildirinin sözleri. Her değişiklik alıntıda işaretli.
Bildiri bunu bu sözlerle söylemiyor. Farklar işaretli.
Bildiride bu sözlere yakın bölüm yok.
Belirtilen bölüm bu sözlere yakın değil.
Buradaki alıntı
Bildiride
[bildiride yok: {words}]
[alıntıda yok: {words}]`,
  reference: `Kaynakça
Alıntılanan metin
Biçim
Kopyala
Kopyalandı
Tarayıcı kopyalamaya izin vermedi. Kaynakça seçili: elle kopyalayın.
İndir
{file} indir
{file} kaydedilmediyse sayfa indirmeye izin vermiyor: metni kopyalayın.`,
  styles: `APA
MLA
Chicago, notlar
Chicago, yazar-tarih
Harvard
Vancouver
BibTeX
RIS
CSL-JSON`,
  places: `sonuç {n}
başlık
tez
giriş
paragraf {n}
paragraflar {n}
madde {n}
maddeler {n}
cümle {n}
cümleler {n}
imzacılar
imzacı {n}
{from} – {to}
, `,
  reasons: `Her değişiklik işaretli.
Yakın bölüm yok.
Üç noktanın yanındaki parça üç sözcükten kısa.
Köşeli ayraçta beşten çok sözcük var.
Üç nokta ya da ayraç bir olumsuzluğu kaldırıyor ya da ekliyor.
Alıntı “{words}” ekliyor.
Alıntıda “{words}” eksik.
Alıntıdaki “{other}” yerine bildiride “{words}” var.`,
};
