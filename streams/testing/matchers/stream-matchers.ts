import { type FlowMeaning, toFlow } from './to-flow';
import { toHaveNothingPending } from './to-have-nothing-pending';
import { toOwnNothing } from './to-own-nothing';

declare global {
  namespace jest {
    interface Matchers<R> {
      /** Of a flow: what it did and when is what the diagram says. */
      toFlow(diagram: string, meaning?: FlowMeaning): R;
      /** Of a scope: it holds nothing. */
      toOwnNothing(): R;
      /** Of a virtual world: nothing is scheduled. */
      toHaveNothingPending(): R;
    }
  }
}

/** Matchers for jest's `expect.extend`, once, in the set-up of the tests. */
export const streamMatchers = {
  /** Of a flow: what it did and when is what the diagram says. */
  toFlow,
  /** Of a virtual world: nothing is scheduled. */
  toHaveNothingPending,
  /** Of a scope: it holds nothing. */
  toOwnNothing,
};
