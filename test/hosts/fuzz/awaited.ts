/** What does not hold yet: the mend lies in the first file. Each is to be set to `true`, and then to go, with its mend. */

/** Whether properties of `bellagio-settings` can be anything; until then they are strings. (`settings-element.ts`) */
export const isAnySetting: boolean = false;

/** Whether our tags can stand in a link that is in no page. (`settings-consumer.ts`) */
export const isLinkAround: boolean = false;

/** Whether lines on the console are bounded. (`attribute-reader.ts`) */
export const isBoundedLine: boolean = false;
