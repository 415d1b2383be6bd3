import { brandAs, SOCIAL } from '../../../../src/model/ids';
import { type Item } from '../../../../src/model/item';
import { type Character } from '../../../../src/model/character';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { loadState } from '../../../../src/world/load-state';
import { recoverWith } from '../../../../src/world/recovery';
import { World } from '../../../../src/world/world';
import { type WorldState } from '../../../../src/world/world-state';
import { virtualWorld } from '#streams/testing';
import { Subscription } from 'rxjs';
import { type End, FakeDatabase } from '../../world/fake-database';
import { NOW, playerId } from '../small-view';
import { COAST, TOWN } from '../small-world';
import { HOUSE } from './store-house';
import { StoredRows } from './stored-rows';

/** How a commit ends. */
export type Fate = 'stored' | 'refused' | 'failed' | 'lost, stored' | 'lost, not stored';

/** The real world loop over rows in memory, that can be killed at any moment and begins again from the rows. */
export class CrashingWorld {
  readonly rows: StoredRows;
  state: WorldState;
  readonly #time = virtualWorld({ startAt: NOW });
  readonly #fate: () => Fate;
  #world: World;
  #open = new Subscription();
  #count = 0;

  constructor(characters: readonly Character[], items: readonly Item[], fate: () => Fate) {
    this.rows = new StoredRows(characters, items);
    this.#fate = fate;
    [this.#world, this.state] = this.#start();
  }

  send(name: string, line: string): void {
    const id = brandAs<never>(`command-${(this.#count += 1)}`);
    const asked = { player: playerId(name), id, line, correlationId: id };
    void this.#world.command(asked);
  }

  /** Time passes: what was sent is done, or has failed. */
  pass(ms: number): void {
    this.#time.advance(ms);
  }

  /** What is not in the rows never was. */
  crash(): void {
    this.close();
    [this.#world, this.state] = this.#start();
  }

  close(): void {
    this.#open.unsubscribe();
    this.#open = new Subscription();
  }

  #start(): [World, WorldState] {
    const { scheduler, now } = this.#time;
    const database = new FakeDatabase(scheduler);
    const env = { content: HOUSE, numbers: RULE_NUMBERS, now: now() };
    const state = loadState(this.rows.stored(now()), env);
    const zones = [SOCIAL, TOWN, COAST];
    const ended: End = (batch) => this.#ended(database)(batch);
    const world = new World({
      state,
      fixed: { content: HOUSE, bornAt: 0 },
      committer: {
        commit: (batch) => {
          database.ends(ended);
          return database.commit(batch);
        },
        outcomes: database.outcomes,
      },
      recover: recoverWith({
        committer: database,
        zones,
        scheduler,
        random: () => 1,
        baseMs: 10,
        capMs: 20,
        failed: () => undefined,
      }),
      numbers: RULE_NUMBERS,
      seed: 'crashes',
      now,
      scheduler,
      uuid: () => `batch-${(this.#count += 1)}`,
      publish: () => undefined,
      reach: () => undefined,
      observe: () => undefined,
      failed: (error) => {
        throw error;
      },
      maxBatch: 100,
      maxQueue: 1_000,
      pauseMs: 100,
      start: { tokens: Object.fromEntries(zones.map((zone) => [zone, 1])), head: 0, lastAt: now() },
    });
    this.#open.add(world.loop.run$.subscribe());
    for (const id of this.rows.characters.keys()) world.linkBack(brandAs(id));
    return [world, state];
  }

  #ended(database: FakeDatabase): End {
    const kept =
      (end: End): End =>
      (batch) => {
        this.rows.keep(batch);
        return end(batch);
      };
    switch (this.#fate()) {
      case 'stored':
        return kept(database.store);
      case 'refused':
        return database.refuse('data');
      case 'failed':
        return database.refuse('other');
      case 'lost, stored':
        return kept(database.lose(true));
      case 'lost, not stored':
        return database.lose(false);
    }
  }
}
