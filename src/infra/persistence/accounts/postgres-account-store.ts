import { type Observable } from 'rxjs';
import { type EntityManager } from 'typeorm';
import { type CharacterSummary, type Identity } from '../../../model/account';
import { type Character } from '../../../model/character';
import { type AccountId, type PlayerId } from '../../../model/ids';
import {
  type AccountStore,
  type CharacterLimits,
  type Claimed,
  type ClaimOrder,
  type CreateOrder,
  type RecoverOrder,
  type StoredAccount,
  type StoredToken,
} from '../../../ports/account-store';
import { type Database } from '../database/database';
import * as accounts from './account-queries';
import * as characters from './character-queries';
import * as guests from './guest-queries';
import { orTaken } from './is-taken';
import * as tokens from './token-queries';

/** Accounts in PostgreSQL. Errors: those of `Database.run`. */
export class PostgresAccountStore implements AccountStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  createAccount(order: CreateOrder): Observable<'created' | 'taken'> {
    return this.#change((manager) => accounts.createAccount(manager, order), orTaken);
  }

  accountByName(username: string): Observable<StoredAccount | null> {
    return this.#read((manager) => accounts.accountByName(manager, username));
  }

  account(id: AccountId): Observable<StoredAccount | null> {
    return this.#read((manager) => accounts.accountById(manager, id));
  }

  addToken(account: AccountId, token: StoredToken): Observable<void> {
    return this.#read((manager) => tokens.addToken(manager, account, token));
  }

  identity(tokenHash: string): Observable<Identity | null> {
    return this.#read((manager) => tokens.identity(manager, tokenHash));
  }

  revokeToken(tokenHash: string): Observable<void> {
    return this.#read((manager) => tokens.revokeToken(manager, tokenHash));
  }

  revokedWithin(ms: number): Observable<readonly string[]> {
    return this.#read((manager) => tokens.revokedWithin(manager, ms));
  }

  isRevoked(tokenHash: string): Observable<boolean> {
    return this.#read((manager) => tokens.isRevoked(manager, tokenHash));
  }

  recover(order: RecoverOrder): Observable<readonly string[]> {
    return this.#change((manager) => accounts.recover(manager, order), same);
  }

  claim(order: ClaimOrder): Observable<Claimed | 'taken' | 'not-a-guest'> {
    return this.#change((manager) => guests.claim(manager, order), orTaken);
  }

  guestNames(): Observable<readonly string[]> {
    return this.#read((manager) => guests.guestNames(manager));
  }

  retireGuests(madeBefore: number, at: number): Observable<readonly string[]> {
    return this.#change((manager) => guests.retireGuests(manager, madeBefore, at), same);
  }

  characters(account: AccountId): Observable<readonly CharacterSummary[]> {
    return this.#read((manager) => characters.listCharacters(manager, account));
  }

  createCharacter(
    character: Character,
    limits: CharacterLimits,
  ): Observable<'created' | 'taken' | 'limit'> {
    return this.#change(
      (manager) => characters.createCharacter(manager, character, limits),
      orTaken,
    );
  }

  deleteCharacter(
    account: AccountId,
    id: PlayerId,
    at: number,
  ): Observable<'deleted' | 'not-found' | 'in-world'> {
    return this.#change(
      (manager) => characters.deleteCharacter(manager, { account, id }, at),
      same,
    );
  }

  restoreCharacter(
    account: AccountId,
    id: PlayerId,
    deletedSince: number,
  ): Observable<'restored' | 'not-found'> {
    return this.#read((manager) =>
      characters.restoreCharacter(manager, { account, id }, deletedSince),
    );
  }

  setLastCharacter(account: AccountId, id: PlayerId): Observable<void> {
    return this.#read((manager) => characters.setLastCharacter(manager, account, id));
  }

  forgetTokens(expiredBefore: number): Observable<number> {
    return this.#read((manager) => tokens.forgetTokens(manager, expiredBefore));
  }

  /** One statement. */
  #read<T>(work: (manager: EntityManager) => Promise<T>): Observable<T> {
    return this.#database.run((source) => work(source.manager));
  }

  /** Several statements, all or nothing; `settle` sees how the whole ended. */
  #change<T, U>(
    work: (manager: EntityManager) => Promise<T>,
    settle: (done: Promise<T>) => Promise<U>,
  ): Observable<U> {
    return this.#database.run((source) => settle(source.transaction(work)));
  }
}

const same = <T>(done: Promise<T>): Promise<T> => done;
