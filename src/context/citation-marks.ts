import {marks} from '../../data/citations.js';
import type {Citations} from '../text/format-citation.js';

/** Of the citations, only the marks: all that is needed before a reader asks for more. */
export const citationMarks: Pick<Citations, 'marks'> = {marks};
