import { type Character } from '../../src/model/character';
import { type WorldContent } from '../../src/model/content';
import { type LoggedEvent } from '../../src/model/event';
import { type Item } from '../../src/model/item';
import { type WorldRecord } from '../../src/model/record';
import { type RuleNumbers } from '../../src/rules/numbers';
import { zonesOf } from '../../src/app/compose/make-world';
import { loadState } from '../../src/world/load-state';
import { recoverWith } from '../../src/world/recovery';
import { World } from '../../src/world/world';
import { type VirtualWorld } from '#streams/testing';
import { type FakeDatabase } from '../src/world/fake-database';

/** What a world is made of, over a database in memory. */
export interface ZoneWorldParts {
  readonly content: WorldContent;
  readonly time: VirtualWorld;
  readonly database: FakeDatabase;
  readonly present: readonly Character[];
  readonly items: readonly Item[];
  readonly records: readonly WorldRecord[];
  readonly numbers: RuleNumbers;
  readonly publish: (event: LoggedEvent) => void;
}

/** The real world loop. A rule that throws fails the test. */
export function zoneWorld(parts: ZoneWorldParts): World {
  const { content, time, database, present, items, records, numbers, publish } = parts;
  const { scheduler, now, random } = time;
  const people = present.map((character) => ({
    character,
    explored: [character.room],
    items: [],
  }));
  const stored = { bornAt: 0, lastAt: now(), isSeeded: true, present: people, items, records };
  const zones = zonesOf(content);
  let batches = 0;
  return new World({
    state: loadState(stored, { content, numbers, now: now() }),
    fixed: { content, bornAt: 0 },
    committer: database,
    recover: recoverWith({
      committer: database,
      zones,
      scheduler,
      random,
      baseMs: 50,
      capMs: 2_000,
      failed: () => undefined,
    }),
    numbers,
    seed: 'virtual-zone',
    now,
    scheduler,
    uuid: () => `batch-${(batches += 1)}`,
    publish,
    reach: () => undefined,
    observe: () => undefined,
    failed: (error) => {
      throw error;
    },
    maxBatch: 100,
    maxQueue: 100,
    pauseMs: 1_000,
    start: {
      tokens: Object.fromEntries(zones.map((zone) => [zone, 1])),
      head: database.head,
      lastAt: now(),
    },
  });
}
