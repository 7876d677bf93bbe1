/*
 * What reference managers read, as templates. No style describes these. The item's words hold no mark that one of the formats
 * would swallow (item.mjs sees to that), nor do addresses as formatCitation cleans them.
 */

/** BibTeX; `eventdate`, `langid` and `urldate` are biblatex's. */
export function writeBibtex({id, issued, 'event-date': event}) {
  const [first, last] = event['date-parts'].map(writeIsoDate);
  return `@misc{${id}|-{i}|,
  title = {{t}},
  year = {${issued['date-parts'][0][0]}},
  eventdate = {${first}/${last}},
  langid = {english}|,
  note = {{p}}|,
  url = {{u}}|,
  urldate = {{a}}|
}`;
}

/** RIS, with the line ends that it asks for. A report has no field for the days of a conference. */
export function writeRis({issued, language}) {
  return `TY  - RPRT
TI  - {t}
ST  - {s}
PY  - ${issued['date-parts'][0][0]}
LA  - ${language}
|N1  - {p}
|UR  - {u}
|Y2  - {r}
|ER  - 
`.replaceAll('\n', '\r\n');
}

/** CSL-JSON: a list of one item, as Zotero imports it. */
export function writeCslJson(item) {
  const facts = {...item, id: `${item.id}|-{i}|`, title: '{t}', 'title-short': '{s}'};
  const lines = Object.entries(facts).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `[{
${lines.join(',\n')}|,
  "note": "{p}"|,
  "URL": "{u}"|,
  "accessed": {"date-parts":[[{y},{m},{d}]]}|
}]`;
}

function writeIsoDate([year, month, day]) {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
