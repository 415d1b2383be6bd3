import { type Ledger } from './read-log';

/** What became of things between two moments. Bodies are left out: they come and go with the dead. */
export interface Balance {
  /** Of which kinds there are fewer. */
  readonly lost: readonly string[];
  /** How many things there are more, of all kinds. */
  readonly more: number;
  /** How many the log says came into being: an NPC that dies leaves some. */
  readonly made: number;
}

export function balanceOf(before: Ledger, after: Ledger): Balance {
  const kinds = [...new Set([...before.items.keys(), ...after.items.keys()])].filter(
    (kind) => kind !== 'corpse',
  );
  const more = kinds.map(
    (kind) => [kind, (after.items.get(kind) ?? 0) - (before.items.get(kind) ?? 0)] as const,
  );
  return {
    lost: more.filter(([, by]) => by < 0).map(([kind]) => kind),
    more: more.reduce((sum, [, by]) => sum + by, 0),
    made: after.created - before.created,
  };
}
