import { zonesOf } from '../../../src/app/compose/make-world';
import { parseLine } from '../../../src/command/parse-line';
import { CommandFault } from '../../../src/model/command-fault';
import { type Character } from '../../../src/model/character';
import { type WorldContent } from '../../../src/model/content';
import { type LoggedEvent } from '../../../src/model/event';
import { brandAs, type PlayerId } from '../../../src/model/ids';
import { type Answer } from '../../../src/model/outcome';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { type StoredWorld } from '../../../src/ports/world-store';
import { loadState } from '../../../src/world/load-state';
import { recoverWith } from '../../../src/world/recovery';
import { World } from '../../../src/world/world';
import { virtualWorld, type VirtualWorld } from '#streams/testing';
import { Subscription } from 'rxjs';
import { playerId } from '../rules/small-view';
import { FakeDatabase } from './fake-database';
import { StoredRows } from './replay-rows';

/** Something that reaches the world at a moment. */
export interface Happening {
  /** World time, ms. */
  readonly at: number;
  readonly who: string;
  readonly does: { readonly line: string } | { readonly link: 'lost' | 'back' };
}

/** All that an evening depends on, as JSON would keep it. */
export interface Recording {
  readonly seed: string;
  /** As it was stored when the evening began. */
  readonly stored: StoredWorld;
  readonly from: number;
  readonly until: number;
  /** In order of time. */
  readonly happenings: readonly Happening[];
}

/** What came back of a line: an answer, or the code of a fault. */
export interface Reply {
  readonly happening: Happening;
  readonly answer: Answer | string;
}

/** An evening that is played: the real world over our own content and a database in memory. */
export class Replay {
  readonly time: VirtualWorld;
  readonly database: FakeDatabase;
  readonly world: World;
  readonly published: LoggedEvent[] = [];
  readonly replies: Reply[] = [];
  /** What rules threw. */
  readonly failures: unknown[] = [];
  readonly #recording: Recording;
  readonly #open = new Subscription();
  readonly #failed = (error: unknown): void => {
    this.failures.push(error);
  };

  constructor(content: WorldContent, recording: Recording) {
    const { stored, seed, from } = recording;
    this.#recording = recording;
    this.time = virtualWorld({ startAt: from });
    this.database = new FakeDatabase(this.time.scheduler);
    const { scheduler, now, random } = this.time;
    const zones = zonesOf(content);
    const failed = this.#failed;
    let batches = 0;
    this.world = new World({
      state: loadState(stored, { content, numbers: RULE_NUMBERS, now: from }),
      fixed: { content, bornAt: stored.bornAt },
      committer: this.database,
      recover: recoverWith({
        committer: this.database,
        zones,
        scheduler,
        random,
        baseMs: 50,
        capMs: 2_000,
        failed,
      }),
      numbers: RULE_NUMBERS,
      seed,
      now,
      scheduler,
      uuid: () => `batch-${(batches += 1)}`,
      publish: (event) => {
        this.published.push(event);
      },
      reach: () => undefined,
      observe: () => undefined,
      failed,
      maxBatch: 100,
      maxQueue: 100,
      pauseMs: 1_000,
      start: {
        tokens: Object.fromEntries(zones.map((zone) => [zone, 1])),
        head: this.database.head,
        lastAt: stored.lastAt,
      },
    });
    this.#open.add(this.world.loop.run$.subscribe({ error: failed }));
    if (!stored.isSeeded) this.#open.add(this.world.seed().subscribe({ error: failed }));
    for (const { character } of stored.present) this.world.linkBack(character.id);
    this.time.advance(0);
  }

  /** Everything that happens until the end, with a tick of so many ms. */
  play(tickMs: number): this {
    const { from, until, happenings } = this.#recording;
    let next = 0;
    for (let at = from + tickMs; at <= until; at += tickMs) {
      for (; (happenings[next]?.at ?? Infinity) < at; next += 1) this.#let(happenings[next], next);
      this.#goTo(at);
      this.world.tick();
    }
    this.time.advance(0);
    this.#open.unsubscribe();
    return this;
  }

  /** All that was published, as bytes. */
  get bytes(): readonly string[] {
    return this.published.map((event) => JSON.stringify(event));
  }

  /** Of those that acted: a question is answered by what was committed last, and that is as old as the tick. */
  get acts(): readonly Reply[] {
    return this.replies.filter(({ happening: { does } }) => {
      const parsed = 'line' in does ? parseLine(does.line, {}) : null;
      return parsed?.kind === 'intent' && !parsed.isAsking;
    });
  }

  /** What the database holds of the world now. */
  get rows(): StoredRows {
    return new StoredRows(this.#recording.stored, this.database.sent);
  }

  #goTo(at: number): void {
    this.time.advance(at - this.time.now());
  }

  #let(happening: Happening | undefined, n: number): void {
    if (happening === undefined) return;
    const { at, who, does } = happening;
    this.#goTo(at);
    const player = playerId(who);
    if ('link' in does) {
      if (does.link === 'lost') this.world.linkLost(player);
      else this.#back(player, n);
      return;
    }
    const said = this.#say(player, does.line, n);
    if (said.answer === 'NOT_IN_WORLD' && this.#comesIn(player, n))
      said.answer = this.#say(player, does.line, n).answer;
    this.replies.push({ happening, answer: said.answer });
  }

  /** What comes of a line; the database is in memory, and answers at once. */
  #say(player: PlayerId, line: string, n: number): { answer: Answer | string } {
    const said: { answer: Answer | string } = { answer: 'no answer' };
    const asked = { player, id: brandAs<never>(`line-${n}`), line, correlationId: `c-${n}` };
    this.#open.add(
      this.world.command(asked).subscribe({
        next: (answer) => {
          said.answer = answer;
        },
        error: (fault: unknown) => {
          said.answer = fault instanceof CommandFault ? fault.code : String(fault);
        },
      }),
    );
    this.time.advance(0);
    return said;
  }

  /** A line again; who has left the world meanwhile comes in anew, whether or not a tick has shown it yet. */
  #back(player: PlayerId, n: number): void {
    this.world.linkBack(player);
    this.time.advance(0);
    if (this.world.committed.character(player) === undefined) this.#comesIn(player, n);
  }

  /** As stored; false = there is no such character. */
  #comesIn(player: PlayerId, n: number): boolean {
    const { rows } = this;
    const character = rows.characters.get(player);
    if (character === undefined) return false;
    const stored = { character, items: rows.carriedBy(player), explored: [character.room] };
    const entered$ = this.world.enter({ stored, hasStream: true, correlationId: `c-${n}` });
    this.#open.add(entered$.subscribe({ error: this.#failed }));
    this.time.advance(0);
    return true;
  }
}

/** A world that has never been played, and who comes into it. */
export const firstEvening = (
  present: readonly Character[],
  more: Omit<Recording, 'stored'>,
): Recording => ({
  ...more,
  stored: {
    bornAt: 0,
    lastAt: more.from,
    isSeeded: false,
    present: present.map((character) => ({ character, explored: [character.room], items: [] })),
    items: [],
    records: [],
  },
});
