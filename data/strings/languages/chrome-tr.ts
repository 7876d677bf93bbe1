// Derived from po/tr.po: do not edit. To derive it anew: node data/strings/derive.mjs
import type {Messages} from '../strings.js';

export const language: Messages = {
  lang: 'tr',
  dir: 'ltr',
  messages: `Sonuç {n}
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
Yüklenemedi. Sayfayı yenileyin.
İçindekiler
Giriş
Bildiride ara
Birebir alıntı
Düzenlenmiş alıntı
Değiştirilmiş alıntı
Bildiride yok
Belirtilen bölümde yok
Denetlenecek sözcük yok.
“{value}” diye bir bölüm yok.
Kopyalandı
Tarayıcı kopyalamaya izin vermedi. Metin seçili: elle kopyalayın.
Sonuç {n}, “{title}”, {statement}
{part}, {statement}
Kapat
{count} imzacıdan {n}
İmzacı bulunamadı. Daha az harf deneyin.
one:{n} bölüm bulundu|{n} bölüm bulundu
Bölüm bulunamadı. Daha az sözcük, sözcük başı ya da tırnaksız deneyin.
Başlık
Sonuç {n}, başlık
Sonuç {n}, tez
Sonuç {n}, gövde
Bu alıntı hakkında
Bildiri bunu sözcüğü sözcüğüne söylüyor.
Bildirinin sözleri. Her değişiklik alıntıda işaretli.
Bildiri bunu bu sözlerle söylemiyor. Farklar işaretli.
Bildiride bu sözlere yakın bölüm yok.
Belirtilen bölüm bu sözlere yakın değil.
Buradaki alıntı
Bildiride
[bildiride yok: {words}]
[alıntıda yok: {words}]
Resmî olmayan çeviri: {translator}, {date}
Resmî çeviri: {translator}, {date}
Özgün metni göster
Çeviriyi göster
Çeviri yüklenemedi. Bu, özgün metindir.
Kaynakça
Alıntılanan metin
Biçim
Tarayıcı kopyalamaya izin vermedi. Kaynakça seçili: elle kopyalayın.
İndir
{file} indir
{file} kaydedilmediyse sayfa indirmeye izin vermiyor: metni kopyalayın.
APA
MLA
Chicago, notlar
Chicago, yazar-tarih
Harvard
Vancouver
BibTeX
RIS
CSL-JSON
sonuç {n}
başlık
tez
giriş
paragraf {n}
paragraflar {first}–{last}
madde {n}
maddeler {first}–{last}
cümle {n}
cümleler {first}–{last}
imzacılar
imzacı {n}
{from} – {to}
, 
Her değişiklik işaretli.
Yakın bölüm yok.
Üç noktanın yanındaki parça üç sözcükten kısa.
Köşeli ayraçta beşten çok sözcük var.
Üç nokta ya da ayraç bir olumsuzluğu kaldırıyor ya da ekliyor.
Alıntı “{words}” ekliyor.
Alıntıda “{words}” eksik.
Alıntıdaki “{other}” yerine bildiride “{words}” var.`,
};
