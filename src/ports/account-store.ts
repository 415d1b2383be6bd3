import { type Observable } from 'rxjs';
import type { CharacterSummary, Identity } from '../model/account';
import type { Character } from '../model/character';
import type { AccountId, PlayerId } from '../model/ids';

export interface StoredAccount {
  readonly id: AccountId;
  readonly username: string;
  /** null = a guest's. */
  readonly passwordHash: string | null;
  readonly recoveryHash: string | null;
  readonly isGuest: boolean;
  /** The last character to have entered the world. */
  readonly lastCharacter: PlayerId | null;
}

export interface NewAccount {
  readonly id: AccountId;
  readonly username: string;
  readonly passwordHash: string | null;
  readonly recoveryHash: string | null;
}

export interface StoredToken {
  /** base64url of its SHA-256. */
  readonly hash: string;
  readonly expiresAt: number;
}

/** A guest that now has a name of its own. */
export interface Claimed {
  readonly oldName: string;
  readonly newName: string;
  /** The guest's character; null = it has none. Whether the world holds it at this moment. */
  readonly player: PlayerId | null;
  readonly inWorld: boolean;
}

export interface ClaimOrder {
  readonly account: AccountId;
  /** Names deleted before this are free again. */
  readonly heldSince: number;
  readonly username: string;
  readonly passwordHash: string;
  readonly recoveryHash: string;
}

export interface CreateOrder {
  readonly account: NewAccount;
  readonly token: StoredToken;
  /** The character of a guest. */
  readonly guest: Character | null;
  readonly at: number;
}

export interface RecoverOrder {
  readonly account: AccountId;
  readonly passwordHash: string;
  readonly recoveryHash: string;
  readonly token: StoredToken;
}

/** What a new character must fit into. */
export interface CharacterLimits {
  /** Not counting the deleted ones. */
  readonly limit: number;
  /** Names deleted before this are free again. */
  readonly heldSince: number;
  readonly at: number;
}

/** Accounts, tokens, characters. Cold; each subscription is one transaction. Times are wall time in ms. */
export interface AccountStore {
  /** The account with its first token, and a guest's character; all or nothing. */
  createAccount(order: CreateOrder): Observable<'created' | 'taken'>;
  accountByName(username: string): Observable<StoredAccount | null>;
  account(id: AccountId): Observable<StoredAccount | null>;
  addToken(account: AccountId, token: StoredToken): Observable<void>;
  /** Who this token speaks for, unless it is revoked; expiry is the caller's to judge. */
  identity(tokenHash: string): Observable<Identity | null>;
  revokeToken(tokenHash: string): Observable<void>;
  /** Hashes of the tokens that were revoked in the last so many ms, by any node; by the store's own clock. */
  revokedWithin(ms: number): Observable<readonly string[]>;
  /** Whether this token was one and was ended, by logging out or with its account's others. */
  isRevoked(tokenHash: string): Observable<boolean>;
  /** A new password and recovery code; every old token is revoked, and the new one added. The hashes revoked. */
  recover(order: RecoverOrder): Observable<readonly string[]>;
  claim(order: ClaimOrder): Observable<Claimed | 'taken' | 'not-a-guest'>;
  /** Names of guests that are still living. */
  guestNames(): Observable<readonly string[]>;
  /** Gives up guests made before this who are not in the world; the hashes of their tokens. */
  retireGuests(madeBefore: number, at: number): Observable<readonly string[]>;
  /** Not the deleted ones; oldest first. */
  characters(account: AccountId): Observable<readonly CharacterSummary[]>;
  createCharacter(
    character: Character,
    limits: CharacterLimits,
  ): Observable<'created' | 'taken' | 'limit'>;
  deleteCharacter(
    account: AccountId,
    id: PlayerId,
    at: number,
  ): Observable<'deleted' | 'not-found' | 'in-world'>;
  /** Takes a deletion back that happened after `deletedSince`, if the name is still held. */
  restoreCharacter(
    account: AccountId,
    id: PlayerId,
    deletedSince: number,
  ): Observable<'restored' | 'not-found'>;
  setLastCharacter(account: AccountId, id: PlayerId): Observable<void>;
  /** Removes tokens that expired before this; how many. */
  forgetTokens(expiredBefore: number): Observable<number>;
}
