import {ConclusionElement, type BellagioVerifyEvent} from 'bellagio-widgets';
import 'bellagio-widgets/define';
import 'bellagio-widgets/define/bellagio-conclusion';
import {makeSnippet} from 'bellagio-widgets/snippets';
import {findConclusion, statement, verifyQuote} from 'bellagio-widgets/text';

const conclusion = document.createElement('bellagio-conclusion');
conclusion.n = 7;
conclusion.show = 'summary';
conclusion.headingLevel = 2;
conclusion.isolated = true;
const same: ConclusionElement = conclusion;
const found: ConclusionElement | null = document.querySelector('bellagio-conclusion');
await conclusion.updateComplete;

conclusion.addEventListener('bellagio-copy', (event) => event.passage.toUpperCase());
document.addEventListener('bellagio-error', (event) => [event.attribute, event.value?.length]);
addEventListener('bellagio-mismatch', ({expected, found}) => expected.length - found.length);
const rotator = document.querySelector('bellagio-quote-rotator');
rotator?.addEventListener('bellagio-quote-change', ({automatic}) => !automatic);
const listen = (event: BellagioVerifyEvent) => event.verdict === 'altered' && event.diff?.length;
document.querySelector('bellagio-quote')?.addEventListener('bellagio-verify', listen);

export const results = [
  same,
  found,
  findConclusion(statement, 7)?.title,
  verifyQuote('', statement).verdict,
  typeof makeSnippet,
];
