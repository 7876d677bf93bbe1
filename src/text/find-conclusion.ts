import type {Conclusion, Statement} from './statement-types.js';

/**
 * Finds a conclusion by the number that is printed before it.
 *
 * @param n - 1 to 10. Nothing is converted or rounded: read an attribute as a number first.
 * @returns The conclusion, or `undefined` where no conclusion has this number (`0`, `11`, `7.5`, `NaN`, no number at all).
 */
export function findConclusion(
  statement: Statement,
  n: number | null | undefined,
): Conclusion | undefined {
  return statement.conclusions.find(({number}) => number === n);
}
