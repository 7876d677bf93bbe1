// Derived from po/fil.po: do not edit. To derive it anew: node data/strings/derive.mjs
import type {Messages} from '../strings.js';

export const language: Messages = {
  lang: 'fil',
  dir: 'ltr',
  messages: `Kongklusyon {n}
Mga lumagda
Paliwanag
Kopyahin
Sipiin
Link
Konteksto
Walang kongklusyong “{value}”, 1 hanggang 10 lamang.
Mga sipi
carousel
slide
Ihinto muna
Ituloy
Nauna
Kasunod
{n} sa {count}
Hanapin ang lumagda
Hindi ito na-load. I-reload ang pahina.
Mga nilalaman
Paunang salita
Maghanap sa pahayag
Hinangong salita por salita
Inedit na sipi
Binagong sipi
Wala sa pahayag
Wala sa tinukoy na sipi
Walang salitang susuriin.
Walang siping “{value}”.
Nakopya
Hindi pinayagan ng browser ang pagkopya. Napili ang teksto: kopyahin nang mano-mano.
Kongklusyon {n}, “{title}”, {statement}
{part}, {statement}
Isara
{n} sa {count} lumagda
Walang lumagdang nahanap. Bawasan ang mga titik.
one:{n} siping nahanap|{n} na siping nahanap
Walang nahanap. Subukan ang mas kaunting salita, simula ng salita, o walang panipi.
Pamagat
Kongklusyon {n}, pamagat
Kongklusyon {n}, tesis
Kongklusyon {n}, katawan
Tungkol sa siping ito
Ito mismo ang nasa pahayag, salita por salita.
Mga salita ng pahayag. May tanda ang bawat pagbabago.
Hindi ganito ang mga salita ng pahayag. May tanda ang pagkakaiba.
Walang sipi ng pahayag na malapit sa mga salitang ito.
Hindi malapit sa mga salitang ito ang tinukoy na sipi.
Ayon sa sipi rito
Sa pahayag
[wala sa pahayag: {words}]
[wala sa sipi: {words}]
Di-opisyal na salin ni {translator}, {date}
Opisyal na salin ni {translator}, {date}
Ipakita ang orihinal
Ipakita ang salin
Hindi na-load ang salin. Ito ang orihinal na teksto.
Sanggunian
Ang sinipi
Estilo
Hindi pinayagan ng browser ang pagkopya. Napili ang sanggunian: kopyahin nang mano-mano.
I-download
I-download ang {file}
Kung hindi na-save ang {file}, hindi pinapayagan ng pahina ang pag-download: kopyahin ang teksto.
APA
MLA
Chicago, mga tala
Chicago, may-akda-petsa
Harvard
Vancouver
BibTeX
RIS
CSL-JSON
kongklusyon {n}
pamagat
tesis
paunang salita
talata {n}
mga talata {first}–{last}
aytem {n}
mga aytem {first}–{last}
pangungusap {n}
mga pangungusap {first}–{last}
mga lumagda
lumagda {n}
{from} hanggang {to}
, 
May tanda ang bawat pagbabago.
Walang malapit na sipi.
May pirasong katabi ng ellipsis na kulang sa tatlong salita.
Higit sa limang salita ang nasa panaklong.
Nag-alis o nagdagdag ng pagtanggi ang ellipsis o panaklong.
Idinagdag ng sipi ang “{words}”.
Inalis ng sipi ang “{words}”.
“{words}” ang nasa pahayag kung saan “{other}” ang nasa sipi.`,
};
