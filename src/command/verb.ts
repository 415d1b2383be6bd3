import { type Intent } from '../model/intent';
import { type Role } from '../model/role';
import { type Group } from './group';

/** One word of the game: what it is called, how it is used, what it means. */
export interface Verb {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Where the help lists it. */
  readonly group: Group;
  /** Whose it is, of the staff; absent = everybody's. */
  readonly role?: Role;
  /** As it is shown to whoever used it wrongly: `give OBJECT to PLAYER`. */
  readonly usage: string;
  /** One or two sentences. */
  readonly help: string;
  /** Whether it only asks: no event, no change, evaluated afresh each time. */
  readonly isAsking: boolean;
  /**
   * The codes that it may be refused with, beside those of every verb: of the parser (`verb.usage`, `verb.unknown`, `line.too_long`), of
   * states (`state.dead` and the like) and, for verbs of the staff, of roles (`verb.forbidden`).
   */
  readonly errors: readonly string[];
  /** What follows the verb, trimmed; null = used wrongly, which the usage explains. */
  readonly parse: (rest: string) => Intent | Amiss | null;
}

/** Used wrongly, and in what: a sentence, said before the usage. */
export interface Amiss {
  readonly amiss: string;
}

/** What a file of verbs/ exports: a verb, or several that are alike. */
export type VerbFile = Readonly<Record<string, Verb | readonly Verb[]>>;

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
