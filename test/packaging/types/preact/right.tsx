import {useRef} from 'preact/hooks';
import type {ConclusionElement} from 'bellagio-widgets';
import type {} from 'bellagio-widgets/preact';

export function Page({n}: {n?: number | undefined}) {
  const conclusion = useRef<ConclusionElement>(null);
  return (
    <bellagio-settings cite-style="apa" uiLang="fr" theme="dark">
      <bellagio-conclusion
        key="c"
        ref={conclusion}
        className="a"
        id="c"
        lang="en"
        slot="main"
        n={n}
        show="summary"
        headingLevel={2}
        isolated
        onClick={(event) => event.currentTarget.headingLevel}
        onbellagio-copy={(event) => event.passage.length}
        onbellagio-error={({attribute, value}) => [attribute, value?.length]}
      >
        <blockquote>Words</blockquote>
      </bellagio-conclusion>
      <bellagio-conclusion class="a" n="7" heading-level="2" isolated={false} />
      <bellagio-signatories sort="name" layout="columns" filter />
      <bellagio-quote-rotator interval={0} onbellagio-quote-change={({automatic}) => !automatic} />
      <bellagio-quote passage="c7" onbellagio-verify={({verdict}) => verdict === 'edited'} />
      <bellagio-cite passage="c7" citeStyle="mla" />
      <bellagio-statement contents>
        <bellagio-search slot="search" placeholder="Search" />
      </bellagio-statement>
    </bellagio-settings>
  );
}
