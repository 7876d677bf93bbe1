// Derived by citeproc from the styles in citations/: do not edit. To derive it anew: node data/citations/derive.mjs
//
// "|" divides a template into parts; a part is printed where all its placeholders have values. {t} title, {s} short title,
// {p} place, {i} passage id, {u} address, {v} and {w} nothing, where there is a place, an address; the day of access: {a} as in
// ISO 8601, {r} with slashes, {y} year, {m} and {d} month and day as numbers, {l} month, {b} its first three letters.
export const references = {
  "apa": "<i>{t}</i>. (2006).| {u}",
  "mla": "<i>{t}</i>. 2006|, {u}|.",
  "chicago-notes": "“{t},” 2006|, {p}|, {u}|.",
  "chicago-author-date": "“{t}.” 2006|. {u}|.",
  "harvard": "<i>{t}</i> (2006)|. Available at: {u}| (Accessed: {d} {l} {y}){w}|.",
  "vancouver": "{t}| [Internet]{w}|. 2006| [cited {y} {b} {d}]{w}|.| Available from: {u}",
  "bibtex": "@misc{bellagio2006|-{i}|,\n  title = {{t}},\n  year = {2006},\n  eventdate = {2006-07-10/2006-07-13},\n  langid = {english}|,\n  note = {{p}}|,\n  url = {{u}}|,\n  urldate = {{a}}|\n}",
  "ris": "TY  - RPRT\r\nTI  - {t}\r\nST  - {s}\r\nPY  - 2006\r\nLA  - en\r\n|N1  - {p}\r\n|UR  - {u}\r\n|Y2  - {r}\r\n|ER  - \r\n",
  "csl-json": "[{\n  \"id\": \"bellagio2006|-{i}|\",\n  \"type\": \"report\",\n  \"title\": \"{t}\",\n  \"title-short\": \"{s}\",\n  \"issued\": {\"date-parts\":[[2006]]},\n  \"event-date\": {\"date-parts\":[[2006,7,10],[2006,7,13]]},\n  \"language\": \"en\"|,\n  \"note\": \"{p}\"|,\n  \"URL\": \"{u}\"|,\n  \"accessed\": {\"date-parts\":[[{y},{m},{d}]]}|\n}]",
};
export const marks = {
  "apa": "(<i>{s}</i>, 2006|, {p}|)",
  "mla": "(<i>{s}</i>|, {p}|)",
  "chicago-notes": "(“{s}|,{v}|”| {p}|)",
  "chicago-author-date": "(“{s}” 2006|, {p}|)",
  "harvard": "(<i>{s}</i>, 2006|, {p}|)",
};
export const months: string = "January February March April May June July August September October November December";
