import type {} from 'bellagio-widgets/react';

export const page = (
  <>
    {/* error: Type '"seven"' is not assignable to type 'number | `${number}` | undefined' */}
    <bellagio-conclusion n="seven" />
    {/* error: Type '"whole"' is not assignable to type */}
    <bellagio-conclusion show="whole" />
    {/* error: Type 'string' is not assignable to type 'boolean */}
    <bellagio-conclusion isolated="" />
    {/* error: Type '"two"' is not assignable to type 'number | `${number}` | undefined' */}
    <bellagio-conclusion heading-level="two" />
    {/* error: Property 'colour' does not exist on type */}
    <bellagio-conclusion colour="red" />
    {/* error: Property 'passages' does not exist on type 'BellagioCopyEvent' */}
    <bellagio-conclusion onbellagio-copy={(event) => event.passages} />
    {/* error: Property 'verdict' does not exist on type */}
    <bellagio-quote verdict="verbatim" />
    {/* error: Property 'bellagio-conclusions' does not exist on type 'JSX.IntrinsicElements' */}
    <bellagio-conclusions />
  </>
);
