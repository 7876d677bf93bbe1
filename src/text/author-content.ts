/** Elements that begin a new line, and so part words even where no white space stands between their tags. */
export const parting =
  /^(?:address|article|aside|blockquote|br|center|d[dlt]|details|div|fig.+|footer|h[1-6r]|header|li|main|[ou]l|p|pre|section|summary|t[dhr]|table|tbody)$/;

/** Elements whose content nobody reads. */
export const unread = /^(?:script|style|template|noscript)$/;

/** Stands for what was left out, so that the words on both sides of it never close up. */
export const gap = '\uFFFC';

/** Longer than any attribution, in characters. */
export const tooLong = 400;

/** An attribution's beginning. */
export const dashFirst = /^\s*[–—―-]/;
