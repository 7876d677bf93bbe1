import {html} from 'lit';

const shows = ['full', 'thesis', 'summary'];
const rows = ['all', 'none', 'copy cite'];

/** Every way to show each tag that a server draws; those with an id are looked at one by one. */
export const samples = html`
  ${shows.map(
    (show) => html`
      ${rows.map(
        (actions) => html`
          <bellagio-conclusion n="7" show=${show} actions=${actions}></bellagio-conclusion>
        `,
      )}
      <bellagio-conclusion n="3" show=${show} heading-level="5" isolated></bellagio-conclusion>
    `,
  )}
  <bellagio-conclusion id="linked" .n=${2} .headingLevel=${2}></bellagio-conclusion>
  <bellagio-conclusion id="unknown" n="77"></bellagio-conclusion>
  <bellagio-signatories filter></bellagio-signatories>
  <bellagio-signatories sort="name" layout="columns" isolated></bellagio-signatories>
  <bellagio-signatories layout="inline" heading-level="4"></bellagio-signatories>
  <bellagio-quote-rotator interval="0"></bellagio-quote-rotator>
  <bellagio-quote-rotator interval="900" conclusions="2 5"></bellagio-quote-rotator>
  <bellagio-quote-rotator interval="0" from="sentences" isolated></bellagio-quote-rotator>
  <bellagio-statement contents></bellagio-statement>
  <bellagio-statement isolated heading-level="2"></bellagio-statement>
`;
