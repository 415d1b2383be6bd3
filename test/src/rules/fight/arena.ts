import { type Character } from '../../../../src/model/character';
import { type Fight } from '../../../../src/model/fight';
import { type GameEvent } from '../../../../src/model/event';
import { brandAs, type NpcId, type NpcKindId } from '../../../../src/model/ids';
import { type WorldContent } from '../../../../src/model/content';
import { type Item } from '../../../../src/model/item';
import { type NpcKind } from '../../../../src/model/npc-kind';
import { type WorldRecord } from '../../../../src/model/record';
import { type Room } from '../../../../src/model/room';
import { dueToRecord } from '../../../../src/rules/due';
import { fightIn, withPair } from '../../../../src/rules/fight/fight-record';
import { type Fighter, npcIn, playerIn } from '../../../../src/rules/fight/fighter';
import { perform } from '../../../../src/rules/perform';
import { type Performable } from '../../../../src/rules/performable';
import { type Turn, type Verdict } from '../../../../src/rules/rule';
import { NPC_KINDS } from '../small-npcs';
import { NOW, playerId, SmallView, somebody } from '../small-view';
import { CONTENT, roomId, THINGS, thing } from '../small-world';

/** A draw that gives d100 (or, of so many sides, a die) this. */
export const rolling = (roll: number, sides = 100): number => (roll - 0.5) / sides;

/** The draws of each: to hit, the sentence, the dice. Of others: a plain hit, first sentence, the middle of the dice. */
export type Rolls = Readonly<Record<string, readonly number[]>>;

const drawsOf =
  (rolls: Rolls): Turn['draw'] =>
  (n, whose) =>
    rolls[whose ?? '']?.[n] ?? [rolling(30), 0][n] ?? 0.5;

interface ArenaConfig {
  readonly players?: readonly Character[];
  readonly npcs?: readonly WorldRecord[];
  readonly items?: readonly Item[];
  /** Of kinds of NPC, what differs from `small-npcs`. */
  readonly kinds?: Readonly<Record<string, Partial<NpcKind>>>;
  /** Of rooms, what differs from `small-world`. */
  readonly rooms?: Readonly<Record<string, Omit<Partial<Room>, 'attributes'>>>;
  readonly attributes?: Readonly<Record<string, Partial<Room['attributes']>>>;
  readonly content?: Partial<WorldContent>;
}

const ARMS = [
  thing('truncheon', {
    name: 'a hickory truncheon',
    kind: 'weapon',
    slot: 'main_hand',
    attack: { class: 'blunt', dice: { count: 1, sides: 6, plus: 0 } },
    effects: { accuracy: 5 },
  }),
  thing('coat', { slot: 'coat', effects: { armour: 2 } }),
  thing('ring', { slot: 'hands', effects: { stats: { DEX: 10, STR: 10, LUCK: 15 } } }),
];

function contentOf({ kinds = {}, rooms = {}, attributes = {}, content }: ArenaConfig) {
  const npcs = new Map(NPC_KINDS);
  for (const [id, more] of Object.entries(kinds)) {
    const known = npcs.get(brandAs<NpcKindId>(id));
    if (known !== undefined) npcs.set(known.id, { ...known, ...more });
  }
  const places = new Map(CONTENT.rooms);
  for (const name of [...Object.keys(rooms), ...Object.keys(attributes)]) {
    const known = places.get(roomId(name));
    if (known !== undefined)
      places.set(known.id, {
        ...known,
        ...rooms[name],
        attributes: { ...known.attributes, ...attributes[name] },
      });
  }
  const items = new Map([...THINGS, ...ARMS].map((one) => [one.id, one]));
  return { ...CONTENT, npcs, rooms: places, items, ...content };
}

/** A quay where dice fall as they are told, and rounds when they are asked for. */
export class Arena {
  readonly view: SmallView;
  readonly events: GameEvent[] = [];
  #now = NOW;

  constructor(config: ArenaConfig = {}) {
    const { players = [somebody('Ada')], npcs = [], items = [] } = config;
    this.view = new SmallView(players, items, contentOf(config));
    for (const record of npcs) this.view.apply([{ kind: 'record', record }]);
  }

  get now(): number {
    return this.#now;
  }

  at(ms: number): this {
    this.#now = NOW + ms;
    return this;
  }

  turn(rolls: Rolls = {}): Turn {
    const { view, now } = this;
    return { ...view.turn(), now, present: now, draw: drawsOf(rolls) };
  }

  /** What somebody's intent comes to, made true. */
  act(name: string, intent: Performable, rolls: Rolls = {}): Verdict {
    const actor = this.character(name);
    const commandId = brandAs<never>(`cmd-${this.now}`);
    return this.done(perform({ ...this.turn(rolls), actor, commandId }, intent));
  }

  /** The next round of the quay's fight, when it is due, made true. */
  round(rolls: Rolls = {}): Verdict {
    const fight = this.fight;
    if (fight === undefined) throw new Error('there is no fight');
    this.at(fight.startedAt - NOW + (fight.round + 1) * 4_000);
    return this.done(dueToRecord(this.turn(rolls), 'fight', 'quay'));
  }

  done(verdict: Verdict): Verdict {
    if (verdict.kind === 'done') {
      this.view.apply(verdict.changes);
      this.events.push(...verdict.events);
    }
    return verdict;
  }

  /** Both are in the quay's fight since now, and nothing has happened. */
  pair(name: string, npc: string, more: Partial<Fight> = {}): void {
    const room = this.room('quay');
    const record = withPair(
      this.fight ?? fightIn(room, this.now),
      playerId(name),
      brandAs<NpcId>(npc),
    );
    this.view.apply([{ kind: 'record', record: { ...record, ...more } }]);
  }

  get fight(): Fight | undefined {
    return this.view.record('fight', 'quay');
  }

  character(name: string): Character {
    const character = this.view.character(playerId(name));
    if (character === undefined) throw new Error(`${name} is not in the world`);
    return character;
  }

  room(name: string): Room {
    const room = this.view.content.rooms.get(roomId(name));
    if (room === undefined) throw new Error(`there is no ${name}`);
    return room;
  }

  player(name: string): Fighter {
    return found(playerIn(this.view, playerId(name), this.character(name).room), name);
  }

  npc(id: string): Fighter {
    const room = this.view.record('npc', id)?.room ?? null;
    return found(npcIn(this.view, brandAs<NpcId>(id), room), id);
  }
}

function found<TOf>(one: TOf | undefined, name: string): TOf {
  if (one === undefined) throw new Error(`there is no ${name}`);
  return one;
}
