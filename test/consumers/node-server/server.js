import {createReadStream} from 'node:fs';
import {createServer} from 'node:http';
import {basename} from 'node:path';
import {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';

import {renderTag} from 'bellagio-widgets/snippets';
import {statement} from 'bellagio-widgets/text';

const files = new URL('.', import.meta.resolve('bellagio-widgets/dist/bellagio.js'));

function tag(name, attributes, options) {
  const {code, message} = renderTag(statement, name, attributes, options);
  if (code === undefined) throw new Error(message);
  return code;
}

const baseUrl = 'https://example.org/bellagio/';

/** The page, piece by piece, so that the first words are on their way before the last ones are written. */
function* writePage() {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page of a Node server</title>
<link rel="icon" href="data:,">
<script type="module" src="/bellagio/bellagio.js"></script>
</head>
<body>
<main>
`;
  yield tag('bellagio-conclusion', {n: 7, id: 'conclusion'}, {baseUrl});
  yield tag('bellagio-conclusion', {n: 3, show: 'thesis', id: 'thesis'});
  yield tag('bellagio-signatories', {sort: 'name', id: 'signatories'});
  yield tag('bellagio-quote', {passage: 'c8.p1', id: 'quote'}, {baseUrl});
  const sentence = tag('bellagio-quote', {passage: 'c9.thesis.s1', marks: 'none', id: 'sentence'});
  const citation = tag('bellagio-cite', {passage: 'c9.thesis.s1', id: 'cite'});
  yield tag(
    'bellagio-settings',
    {'permalink-base': baseUrl},
    {content: `<p>They say: ${sentence} ${citation}</p>`},
  );
  yield tag('bellagio-statement', {'heading-level': 2, id: 'statement'});
  // Below all else, since a field comes in place of a link, and one quotation in place of ten.
  yield tag('bellagio-quote-rotator', {id: 'rotator', interval: 0});
  yield tag('bellagio-search', {for: 'statement', id: 'search'}, {baseUrl});
  yield '</main>\n</body>\n</html>\n';
}

const server = createServer(({url}, response) => {
  if (url === '/') {
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
    Readable.from(writePage()).pipe(response);
  } else if (/^\/bellagio\/[\w.-]+\.js$/.test(url)) {
    const file = createReadStream(fileURLToPath(new URL(basename(url), files)));
    file.on('open', () => response.writeHead(200, {'content-type': 'text/javascript'}));
    file.on('error', () => response.writeHead(404).end());
    file.pipe(response);
  } else {
    response.writeHead(404).end();
  }
});

server.listen(Number(process.env.PORT ?? 8080), 'localhost', () => {
  console.log(`http://localhost:${server.address().port}/`);
});
