import { type Intent } from '../model/intent';

/** One word of the game: what it is called, how it is used, what it means. */
export interface Verb {
  readonly name: string;
  readonly aliases: readonly string[];
  /** As it is shown to whoever used it wrongly: `give OBJECT to PLAYER`. */
  readonly usage: string;
  /** One or two sentences. */
  readonly help: string;
  /** What follows the verb, trimmed; null = used wrongly. */
  readonly parse: (rest: string) => Intent | null;
}

/** For verbs that take nothing. */
export const alone =
  (intent: Intent) =>
  (rest: string): Intent | null =>
    rest === '' ? intent : null;

/** For verbs that take a text. */
export const withText =
  (intent: (text: string) => Intent) =>
  (rest: string): Intent | null =>
    rest === '' ? null : intent(rest);

/** For verbs that take one word. */
export const withWord =
  (intent: (word: string) => Intent) =>
  (rest: string): Intent | null =>
    rest === '' || rest.includes(' ') ? null : intent(rest);
