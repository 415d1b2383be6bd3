import { CommandFault } from '../../../src/model/command-fault';
import { type Character } from '../../../src/model/character';
import { type LoggedEvent } from '../../../src/model/event';
import { brandAs, SOCIAL } from '../../../src/model/ids';
import { type Item } from '../../../src/model/item';
import { type Answer } from '../../../src/model/outcome';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { loadState } from '../../../src/world/load-state';
import { type LoopConfig } from '../../../src/world/loop-config';
import { recoverWith } from '../../../src/world/recovery';
import { World } from '../../../src/world/world';
import { virtualWorld, type VirtualWorld } from '#streams/testing';
import { type Observable, type Subscription } from 'rxjs';
import { inRoom, item, NOW, playerId, somebody } from '../rules/small-view';
import { COAST, CONTENT, TOWN } from '../rules/small-world';
import { FakeDatabase } from './fake-database';

/** What came back, in whatever way. */
export interface Told {
  answer: Answer | null;
  fault: string | null;
  isDone: boolean;
}

const open: Subscription[] = [];

/** Ends every world that a test has made. */
export function closeWorlds(): void {
  for (const subscription of open.splice(0)) subscription.unsubscribe();
}

interface Sketch extends Partial<Omit<LoopConfig, 'isAsking' | 'state' | 'committer'>> {
  readonly present?: readonly Character[];
  readonly items?: readonly Item[];
}

/** A world of two players and a lantern over a database in memory, in virtual time. */
export class WorldRig {
  readonly time: VirtualWorld = virtualWorld({ startAt: NOW });
  readonly database = new FakeDatabase(this.time.scheduler);
  readonly published: LoggedEvent[] = [];
  readonly statuses: string[] = [];
  readonly points: string[] = [];
  readonly failures: unknown[] = [];
  readonly world: World;
  #uuids = 0;

  constructor({ present = DEFAULTS.present, items = DEFAULTS.items, ...more }: Sketch = {}) {
    const stored = { bornAt: 0, lastAt: NOW, isSeeded: true, items, records: [] };
    const people = present.map((character) => ({ character, explored: [], items: [] }));
    const { scheduler, now } = this.time;
    this.world = new World({
      state: loadState(
        { ...stored, present: people },
        { content: CONTENT, numbers: RULE_NUMBERS, now: NOW },
      ),
      fixed: { content: CONTENT, bornAt: 0 },
      committer: this.database,
      recover: recoverWith({
        committer: this.database,
        zones: [SOCIAL, TOWN, COAST],
        scheduler,
        random: () => 1,
        baseMs: 50,
        capMs: 2_000,
        failed: () => undefined,
      }),
      numbers: { ...RULE_NUMBERS, 'chat.say.perMin': 6_000 },
      seed: 'epoch',
      now,
      scheduler,
      uuid: () => `batch-${(this.#uuids += 1)}`,
      publish: (event) => {
        this.published.push(event);
      },
      reach: (point) => {
        this.points.push(point);
      },
      observe: () => undefined,
      failed: (error) => {
        this.failures.push(error);
      },
      maxBatch: 100,
      maxQueue: 100,
      pauseMs: 1_000,
      start: { tokens: { [SOCIAL]: 1, [TOWN]: 1, [COAST]: 1 }, head: 100, lastAt: NOW },
      ...more,
    });
    const { run$, status$ } = this.world.loop;
    const error = (failure: unknown): void => {
      this.failures.push(failure);
    };
    const next = (status: string): void => {
      this.statuses.push(status);
    };
    open.push(run$.subscribe({ error }), status$.subscribe({ next, error }));
    for (const { id } of present) this.world.linkBack(id);
  }

  /** A line, and what comes back of it. */
  ask(name: string, line: string, id = line): Told {
    const asked = { player: playerId(name), id: brandAs<never>(id), line, correlationId: 'c-1' };
    return told(this.world.command(asked));
  }

  /** What has been published, in short. */
  get story(): readonly string[] {
    return this.published.map((event) => `${event.offset} ${event.type}`);
  }
}

export function told(answer$: Observable<unknown>): Told {
  const heard: Told = { answer: null, fault: null, isDone: false };
  open.push(
    answer$.subscribe({
      next: (answer) => {
        heard.answer = answer as Answer;
      },
      error: (fault: unknown) => {
        heard.fault = fault instanceof CommandFault ? fault.code : String(fault);
      },
      complete: () => {
        heard.isDone = true;
      },
    }),
  );
  return heard;
}

const DEFAULTS = {
  present: [somebody('Ada'), somebody('Bob')],
  items: [item('lantern1', inRoom('quay'))],
};
