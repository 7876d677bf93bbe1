import {marks, months, references} from '../../data/citations.js';
import type {Citations} from '../text/format-citation.js';

/** The statement's citations, as citeproc rendered them at build time. Here, as beside it, data and functions meet. */
export const citations: Citations = {references, marks, months};
