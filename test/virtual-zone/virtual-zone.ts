import { type Character } from '../../src/model/character';
import { type WorldContent } from '../../src/model/content';
import { type LoggedEvent } from '../../src/model/event';
import { brandAs } from '../../src/model/ids';
import { type Item } from '../../src/model/item';
import { type WorldRecord } from '../../src/model/record';
import { clockIn } from '../../src/rules/clock';
import { distortion } from '../../src/perception/distort/distortion';
import { RULE_NUMBERS, type RuleNumbers } from '../../src/rules/numbers';
import { historySizes } from '../../src/rules/talk/history-sizes';
import { worldGateway } from '../../src/app/compose/world-gateway';
import { CommandDesk } from '../../src/session/command-desk';
import { type Sessions } from '../../src/session/sessions';
import { type World } from '../../src/world/world';
import { CompositeSubscription, ticks } from '#streams';
import { closeAfterTest, virtualWorld, type VirtualWorld } from '#streams/testing';
import { inRoom, item, NOW, playerId, somebody } from '../src/rules/small-view';
import { CONTENT } from '../src/rules/small-world';
import { FakeLog } from '../src/session/fake-log';
import { FakeDatabase } from '../src/world/fake-database';
import { Reader } from './reader';
import './zone-matchers';
import { type SeenEvent, Sight } from './seen';
import { zoneSessions } from './zone-sessions';
import { zoneWorld } from './zone-world';

/** What a zone begins with. */
export interface VirtualZoneConfig {
  /** Who stands on the quay, connected. A name is somebody of middling numbers; `somebody('Ada', { purse: 0 })` is somebody else. */
  readonly players: readonly (string | Character)[];
  /** Another world than the small one: `(await ownWorld()).world`. A name then is somebody at its start, and its things are laid out. */
  readonly content?: WorldContent;
  /** What lies where. @default a brass lantern on the quay; of another world, what its files place */
  readonly items?: readonly Item[];
  /** NPCs, fights and the like: `npc('rat-1', 'quay')`. @default none */
  readonly records?: readonly WorldRecord[];
  /** Rule numbers that differ from the game's own. */
  readonly numbers?: Partial<RuleNumbers>;
}

interface Player {
  readonly sight: Sight;
  readonly reader: Reader;
}

/** See `virtualZone`. */
export class VirtualZone {
  /** Its clock and its timers. */
  readonly time: VirtualWorld = virtualWorld({ startAt: NOW });
  /** What commits go to; `database.ends(database.refuse('data'))` says how the next one ends. */
  readonly database = new FakeDatabase(this.time.scheduler);
  /** The world itself: `world.committed` is what is true in it. */
  readonly world: World;
  readonly #log = new FakeLog();
  readonly #sessions: Sessions;
  readonly #desk: CommandDesk;
  readonly #scope = new CompositeSubscription('virtual zone', this.time);
  readonly #players = new Map<string, Player>();
  readonly #start: Partial<Character>;
  #commands = 0;

  constructor({ players, content = CONTENT, records = [], ...config }: VirtualZoneConfig) {
    const { time, database } = this;
    const isSmall = content === CONTENT;
    const items = config.items ?? (isSmall ? [LANTERN] : []);
    const rules = { ...RULE_NUMBERS, ...config.numbers };
    this.#start = isSmall ? {} : startOf(content);
    const present = players.map((each) =>
      typeof each === 'string' ? somebody(each, this.#start) : each,
    );
    const publish = (event: LoggedEvent): void => {
      this.#log.events.push(event);
      this.#sessions.deliver(event);
    };
    const stored = { present, items, records };
    this.world = zoneWorld({ content, time, database, ...stored, numbers: rules, publish });
    const timed = { world: this.world.committed, numbers: rules };
    const gateway = worldGateway(this.world, () => clockIn(timed, time.now()));
    const distort = distortion(rules);
    const edge = { time, world: gateway, log: this.#log, distort };
    this.#sessions = zoneSessions({ ...edge, head: database.head });
    this.#desk = new CommandDesk({
      world: gateway,
      log: this.#log,
      distort,
      rate: { capacity: 1_000, refillPerS: 1_000 },
      now: time.now,
      head: () => this.#sessions.head,
      histories: historySizes(rules),
    });
    this.#scope.subscribe('world', this.world.loop.run$, { error: rethrow });
    const beat$ = ticks({ everyMs: rules.tickMs, now: time.now, scheduler: time.scheduler });
    this.#scope.subscribe('ticks', beat$, {
      next: () => {
        this.world.tick();
      },
      error: rethrow,
    });
    if (!isSmall && config.items === undefined)
      this.#scope.subscribe('seed', this.world.seed(), { error: rethrow });
    this.time.advance(0);
    for (const { name } of present) this.connect(name);
  }

  /** ms since the zone began. */
  get now(): number {
    return this.time.now() - NOW;
  }

  /** Somebody types a line. What comes back is seen by them at once. */
  send(name: string, line: string): void {
    const { sight } = this.#player(name);
    const id = brandAs<never>(`command-${(this.#commands += 1)}`);
    const asked = { player: playerId(name), id, line, correlationId: id };
    this.#scope.subscribe(id, this.#desk.command(asked), {
      next: ({ text }) => {
        if (text !== undefined) sight.saw(text);
      },
      error: (error) => {
        sight.saw(error instanceof Error ? error.message : String(error));
      },
    });
    this.time.advance(0);
  }

  /** Time passes, tick by tick. */
  advance(ms: number): void {
    this.time.advance(ms);
  }

  /** Somebody's connection breaks. The body stays. */
  disconnect(name: string): void {
    this.#player(name).reader.hangUp();
    this.time.advance(0);
  }

  /** They are back, where they were cut off: nothing is missing, nothing comes twice. @throws Error when they have left the world. */
  connect(name: string): void {
    const player = this.#players.get(name) ?? this.#newPlayer(name);
    if (player.reader.isConnected) throw new Error(`${name} is connected already`);
    const opened = this.#sessions.open({
      player: playerId(name),
      owner: {
        account: brandAs(`account-${name}`),
        tokenId: `token-${name}`,
        expiresAt: Number.MAX_SAFE_INTEGER,
        address: name,
      },
      lastEventId: player.reader.lastEventId,
      render: 'data',
      wire: 'sse',
      taken: () => 0,
    });
    if (opened.kind !== 'stream') throw new Error(`${name} is not in the world`);
    player.reader.read(opened.stream);
    this.time.advance(0);
  }

  /** Somebody new steps onto the quay (of another world: into its start room), and is connected. */
  enter(name: string, more: Partial<Character> = {}): void {
    const character = somebody(name, { ...this.#start, inWorld: false, ...more });
    const stored = { character, items: [], explored: [] };
    const entered$ = this.world.enter({ stored, hasStream: true, correlationId: `enter-${name}` });
    this.#scope.subscribe(`enter ${name}`, entered$, { error: rethrow });
    this.connect(name);
  }

  /**
   * Every line that somebody has seen, with the time since the zone began in its largest whole unit of `m`, `s` and `ms`:
   * `['0ms Ada says, “Hello.”', '5s Ada stares at nothing.']`; so `10m`, but `3605s` and `1500ms`, and an hour is `60m`.
   */
  sawBy(name: string): readonly string[] {
    return this.#player(name).sight.lines;
  }

  /** Every event that somebody has seen, as it went over the wire; also those that need no words. */
  eventsSeenBy(name: string): readonly SeenEvent[] {
    return this.#player(name).sight.events;
  }

  /** Ends everything; done after the test by itself. */
  close(): void {
    void this.#scope.close({ code: 'done' });
    for (const { reader } of this.#players.values()) reader.hangUp();
    this.time.advance(0);
  }

  #player(name: string): Player {
    const player = this.#players.get(name);
    if (player !== undefined) return player;
    throw new Error(
      `Nobody here is called ${name}: there is ${[...this.#players.keys()].join(', ')}`,
    );
  }

  #newPlayer(name: string): Player {
    const sight = new Sight(() => this.now);
    const player = { sight, reader: new Reader(sight) };
    this.#players.set(name, player);
    return player;
  }
}

/**
 * A zone in memory with players in it: the real command parser, rules, world loop, perception, sessions and wording; only
 * the database is a fake. Time is virtual, so an hour takes a moment.
 *
 * Use it to test what players see of a rule, and when; for one rule alone, `SmallView` is enough.
 *
 * - **Time** stands still until `advance`. Ticks come as in the game (`numbers.tickMs`).
 * - **Order** what is sent is done, committed and seen before `send` returns.
 *
 * @example
 * const zone = virtualZone({ players: ['Ada', 'Bob'] });
 * zone.send('Ada', 'say Hello.');
 * expect(zone.sawBy('Bob')).toEqual(['0ms Ada says, “Hello.”']);
 *
 * zone.disconnect('Ada');
 * zone.advance(30_000);
 * expect(zone.sawBy('Bob')).toHaveSeen('5s Ada stares at nothing.', '30s Ada fades like breath on a window.');
 */
export function virtualZone(config: VirtualZoneConfig): VirtualZone {
  const zone = new VirtualZone(config);
  closeAfterTest(() => {
    zone.close();
  });
  return zone;
}

/** Where those stand of whom nothing else is said. */
function startOf({ rooms, landmarks }: WorldContent): Partial<Character> {
  const start = rooms.get(landmarks.start);
  return start === undefined ? {} : { room: start.id, zone: start.zone, subZone: start.subZone };
}

const LANTERN = item('lantern1', inRoom('quay'));

function rethrow(error: unknown): never {
  throw error;
}
