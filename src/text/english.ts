/** English, as attributes: the source is in it whatever the page is, and reads from left to right in any page. */
export const english = {lang: 'en', dir: 'ltr'} as const;
