import 'bellagio-widgets/define';
import type {BellagioCopyEvent, BellagioQuoteChangeEvent, CitationStyle} from 'bellagio-widgets';
import {renderTag} from 'bellagio-widgets/snippets';
import {
  blocksToText,
  conclusionBlocks,
  findConclusion,
  findPassage,
  statement,
} from 'bellagio-widgets/text';
import {useState} from 'react';

const fourth = findConclusion(statement, 4)!;
const sentence = findPassage(statement, 'c7.thesis.s3')!.text;
const eighth = renderTag(statement, 'bellagio-conclusion', {n: 8, id: 'rendered'});

export function App() {
  const [n, setN] = useState(7);
  const [show, setShow] = useState<'full' | 'thesis'>('full');
  const [style, setStyle] = useState<CitationStyle>('apa');
  const [base, setBase] = useState('/bellagio/');
  const [quotation, setQuotation] = useState('');
  const [copied, setCopied] = useState('');
  const [isShown, setShown] = useState(true);
  const [order, setOrder] = useState([1, 2, 3]);
  const [renders, setRenders] = useState(0);

  return (
    <bellagio-settings cite-style={style} permalink-base={base}>
      <h1>First heading</h1>
      <p>
        <label>
          Conclusion{' '}
          <select id="number" value={n} onChange={({target}) => setN(Number(target.value))}>
            {statement.conclusions.map(({number}) => (
              <option key={number}>{number}</option>
            ))}
          </select>
        </label>
        <button id="show" onClick={() => setShow(show === 'full' ? 'thesis' : 'full')}>
          Show less
        </button>
        <button id="style" onClick={() => setStyle('mla')}>
          Cite as MLA
        </button>
        <button id="base" onClick={() => setBase('/elsewhere/')}>
          Move
        </button>
        <button id="toggle" onClick={() => setShown(!isShown)}>
          Signatories
        </button>
        <button id="reverse" onClick={() => setOrder(order.toReversed())}>
          Reverse
        </button>
        <button id="again" onClick={() => setRenders(renders + 1)}>
          Render again
        </button>
      </p>
      <output id="renders">{renders}</output>

      <bellagio-conclusion
        id="chosen"
        n={n}
        show={show}
        onbellagio-copy={(event: BellagioCopyEvent) => setCopied(event.passage)}
      />
      <output id="copied">{copied}</output>

      <bellagio-quote-rotator
        id="rotator"
        interval={0}
        onbellagio-quote-change={(event: BellagioQuoteChangeEvent) => setQuotation(event.passage)}
      />
      <output id="quotation">{quotation}</output>

      <p>
        As they say:{' '}
        <bellagio-quote id="quoted" passage="c7.thesis.s3">
          <q>{sentence}</q>
        </bellagio-quote>{' '}
        <bellagio-cite id="cite" passage="c7.thesis.s3" />
      </p>

      <bellagio-conclusion id="given" n={4}>
        <blockquote lang="en">
          {conclusionBlocks(fourth, 'full').map((block) => (
            <p key={block.id}>{blocksToText([block])}</p>
          ))}
        </blockquote>
        <p>— Conclusion {fourth.number}</p>
      </bellagio-conclusion>
      <div dangerouslySetInnerHTML={{__html: 'code' in eighth ? eighth.code : eighth.message}} />

      {isShown && <bellagio-signatories id="people" filter />}
      <div id="list">
        {order.map((number) => (
          <bellagio-conclusion key={number} n={number} show="thesis" actions="none" />
        ))}
      </div>
    </bellagio-settings>
  );
}
