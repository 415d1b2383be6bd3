import { type AccountId, type PlayerId, type RoomId } from './ids';
import { type Profession } from './profession';
import { type Stats } from './stats';

/** Who a token speaks for. */
export interface Identity {
  readonly account: AccountId;
  readonly username: string;
  readonly isGuest: boolean;
  /** SHA-256 of the token, base64url: names the token without giving it away. */
  readonly tokenHash: string;
  /** Wall time, ms. */
  readonly expiresAt: number;
}

/** A token as it is given out, once. */
export interface IssuedToken {
  readonly token: string;
  /** Wall time, ms. */
  readonly expiresAt: number;
}

/** A character in a list of one's own. */
export interface CharacterSummary {
  readonly id: PlayerId;
  readonly name: string;
  readonly profession: Profession;
  readonly level: number;
  readonly stats: Stats;
  readonly room: RoomId;
  readonly inWorld: boolean;
}

/** One thing wrong with what was sent: where, by which rule, in words. */
export interface FieldFault {
  readonly path: string;
  /** `name.length` */
  readonly code: string;
  readonly message: string;
}

/** The door is shut. */
export interface Banned {
  readonly code: 'BANNED';
  /** World time, ms; null = until it is taken back. */
  readonly until: number | null;
  readonly reason: string;
}

/** What an account may be refused. A value, not an error. */
export type AccountRefusal =
  | { readonly code: 'INVALID'; readonly faults: readonly FieldFault[] }
  | { readonly code: 'NAME_TAKEN'; readonly path: string }
  | { readonly code: 'AUTH_BAD_CREDENTIALS' }
  | { readonly code: 'RATE_LIMITED'; readonly retryAfterMs: number }
  | { readonly code: 'NOT_A_GUEST' }
  | { readonly code: 'CHARACTER_LIMIT'; readonly limit: number }
  | { readonly code: 'CHARACTER_NOT_FOUND' }
  | { readonly code: 'CHARACTER_IN_WORLD' }
  | Banned;

/** What was asked for, or why not. */
export type Granted<T> =
  | { readonly kind: 'granted'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: AccountRefusal };
