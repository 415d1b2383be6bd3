import { type TimestampProvider } from 'rxjs';
import { type Banned } from '../model/account';
import { type AccountId } from '../model/ids';
import { type AccountStore } from '../ports/account-store';
import { type PasswordHasher } from '../ports/password-hasher';
import { type Random } from '../ports/random';
import { type TokenMaker } from '../ports/token-maker';
import { type Beginning } from '../rules/new-character';
import { type RuleNumbers } from '../rules/numbers';
import { type AttemptLimitConfig } from './attempt-limit';

export interface AccountConfig {
  /** protocol.md: 14 days. */
  readonly tokenLifeMs: number;
  /** Tokens remembered, so that a request costs no query. */
  readonly identityCacheMax: number;
  /** Last rolls remembered; one per account. */
  readonly rollCacheMax: number;
  /** Failed ones, by account and address. */
  readonly logins: AttemptLimitConfig;
  /** By address. */
  readonly registrations: AttemptLimitConfig;
  /** By address. */
  readonly guests: AttemptLimitConfig;
  /** By account. */
  readonly rolls: AttemptLimitConfig;
}

/** What the account services need from outside. */
export interface AccountDeps {
  readonly store: AccountStore;
  readonly hasher: PasswordHasher;
  readonly tokens: TokenMaker;
  readonly random: Random;
  /** Wall time: tokens outlive the process. */
  readonly wallClock: TimestampProvider;
  readonly numbers: RuleNumbers;
  /** Verbs, aliases, directions, NPC names and what else no character may be called; lower case. */
  readonly reserved: ReadonlySet<string>;
  /** Why the door is shut for an account; null = it is open. @default it is */
  readonly banOf?: (account: AccountId) => Banned | null;
  readonly start: Omit<Beginning, 'numbers'>;
  readonly config: AccountConfig;
}
