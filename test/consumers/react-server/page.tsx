import {renderTag} from 'bellagio-widgets/snippets';
import {
  blocksToText,
  conclusionBlocks,
  findConclusion,
  findPassage,
  statement,
} from 'bellagio-widgets/text';
import {useState} from 'react';

const seventh = findConclusion(statement, 7)!;
const sentence = findPassage(statement, 'c7.thesis.s3')!.text;
const whole = renderTag(statement, 'bellagio-conclusion', {n: 7, id: 'conclusion'});

/** Ways in which a page that is rendered on a server may have a conclusion. */
const conclusions = {
  bare: (n: number) => <bellagio-conclusion id="conclusion" n={n} />,
  isolated: (n: number) => <bellagio-conclusion id="conclusion" n={n} isolated />,
  inside: (n: number) => (
    <bellagio-conclusion id="conclusion" n={n}>
      <blockquote lang="en">
        {conclusionBlocks(seventh, 'full').map((block) => (
          <p key={block.id}>{blocksToText([block])}</p>
        ))}
      </blockquote>
      <p>— Conclusion 7</p>
    </bellagio-conclusion>
  ),
  rendered: () => <div dangerouslySetInnerHTML={{__html: 'code' in whole ? whole.code : ''}} />,
};

export type Way = keyof typeof conclusions;

export function Page({way}: {way: Way}) {
  const [presses, setPresses] = useState(0);
  return (
    <main>
      <h1>A page from a server</h1>
      <button id="press" onClick={() => setPresses(presses + 1)}>
        Pressed {presses} times
      </button>
      {conclusions[way](7)}
      <p>
        As they say:{' '}
        {/* It may have its verdict, an attribute, before React compares it with what the server sent. */}
        <bellagio-quote id="quoted" passage="c7.thesis.s3" suppressHydrationWarning>
          <q>{sentence}</q>
        </bellagio-quote>
      </p>
    </main>
  );
}
