import { type AccountId } from './ids';

/** Somebody who has an account, in the world or not. */
export interface Person {
  readonly account: AccountId;
  /** The name that was asked for, as it is written. */
  readonly name: string;
  /** Admin of the staff, by its account or by one of its characters. */
  readonly isAdmin: boolean;
}
