/** Runs in a page: has cases performed there, and finds the smallest that fails. */
import fc from 'fast-check';

import {Invariants} from './invariants.js';
import {anyCase} from './operations.js';
import {perform, Slowness, useQuotations} from './perform.js';
import {shorten} from './shorten.js';
import {Watch} from './watch.js';
import type {Published} from './words-of-source.js';

/** What a page is told to do. */
export interface Order {
  readonly seed: number;
  readonly cases: number;
  /** Of fast-check: leads to one case, and no other is run. */
  readonly path?: string | undefined;
  readonly published: Published;
  /** By number, the markup of conclusions. */
  readonly quotations: readonly (readonly [number, string])[];
}

/** What has come of it. */
export interface Outcome {
  readonly ran: number;
  /** The smallest case that failed, and why. */
  readonly failure?: string | undefined;
  readonly path?: string | undefined;
  /** Of the cases among which it was. */
  readonly seed: number;
}

declare global {
  var fuzz: (order: Order) => Promise<Outcome>;
  /** Is told of each case before it is performed: one that never ends can tell of nothing. */
  var tellCase: (one: string) => Promise<void>;
}

const watch = new Watch();

globalThis.fuzz = async ({seed, cases, path, published, quotations}) => {
  useQuotations(new Map(quotations));
  const invariants = new Invariants(published);
  const property = fc.asyncProperty(anyCase, async (one) => {
    await tellCase(shorten(fc.stringify(one)));
    for (let times = 1; ; times++) {
      try {
        return await perform(one, watch, invariants);
      } catch (error) {
        if (!(error instanceof Slowness) || times === 3) throw error;
      }
    }
  });
  const details = await fc.check(property, {
    seed,
    numRuns: cases,
    ...(path !== undefined && {path}),
    // Shrinking goes on as long as it finds something smaller.
    interruptAfterTimeLimit: 120_000,
    markInterruptAsFailure: true,
  });
  if (!details.failed) return {ran: details.numRuns, seed};
  const {counterexample, errorInstance, numRuns, numShrinks} = details;
  const error = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const written = shorten(fc.stringify(counterexample));
  const failure = `${error}\n\nafter ${numShrinks} shrinks, of ${written}`;
  return {ran: numRuns, failure, path: details.counterexamplePath ?? undefined, seed};
};
