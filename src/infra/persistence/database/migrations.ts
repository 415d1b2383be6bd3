import { type MigrationInterface } from 'typeorm';
import { Accounts1700000000001 } from '../accounts/accounts-migration';
import { Revoked1700000000007 } from '../accounts/revoked-migration';
import { Announced1700000000004 } from '../world/announced-migration';
import { DeadLetters1700000000006 } from '../world/dead-letters-migration';
import { Numbered1700000000005 } from '../world/numbered-migration';
import { Records1700000000003 } from '../world/records-migration';
import { World1700000000002 } from '../world/world-migration';

/** A migration's name ends in a timestamp, which is its place in the order. */
export type MigrationClass = new () => MigrationInterface;

/** Every change of the schema there ever was, oldest first. Add at the end; never change one that has been released. */
export const MIGRATIONS: readonly MigrationClass[] = [
  Accounts1700000000001,
  World1700000000002,
  Records1700000000003,
  Announced1700000000004,
  Numbered1700000000005,
  DeadLetters1700000000006,
  Revoked1700000000007,
];
