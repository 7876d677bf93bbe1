/** Whether this runs in a page. (Lit brings a registry of tags to servers, too, but no document.) */
export const inPage: boolean = typeof document !== 'undefined';
