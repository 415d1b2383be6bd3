import { type Character } from '../../../../src/model/character';
import { type WorldContent } from '../../../../src/model/content';
import { type GameEvent } from '../../../../src/model/event';
import { type Item } from '../../../../src/model/item';
import { type Mind, SOUND_MIND } from '../../../../src/model/mind';
import { type Presence } from '../../../../src/model/presence';
import { type SpecialRules } from '../../../../src/model/sub-zone';
import { type Turn, type Verdict } from '../../../../src/rules/rule';
import { PRESENT, playerId, SmallView, somebody } from '../small-view';
import { CONTENT, room, roomId, ROOMS, thing } from '../small-world';

const GAME_HOUR = 900_000;

/** World time, ms, of an hour (22, or 22.5) of the world's first days; it was born at six. */
export const atHour = (hour: number, day = 0): number =>
  (((hour - 6 + 24) % 24) + 24 * day) * GAME_HOUR;

export type RoomSketch = Parameters<typeof room>[2];

/** The small world with one room more, `here`, and lamps that burn. */
export function contentWith(here: RoomSketch, rules: Partial<SpecialRules> = {}): WorldContent {
  const place = room('here', [], here);
  const subZone = { ...place, id: place.subZone, name: 'Here', rooms: [place.id] };
  return {
    ...CONTENT,
    rooms: new Map([...ROOMS, place].map((one) => [one.id, one])),
    subZones: new Map([
      [place.subZone, { ...subZone, rules: { accessRequirements: [], ...rules } }],
    ]),
    items: new Map(
      [
        ...CONTENT.items.values(),
        thing('torch', { kind: 'light', effects: { light: 2 } }),
        thing('match', { kind: 'light', effects: { light: 1 } }),
        thing('tonic', { name: 'a bottle of tonic', stack: 4, isTonic: true, used: 'It burns.' }),
      ].map((one) => [one.id, one]),
    ),
  };
}

/** Somebody in `here`. */
export const soul = (name: string, more: Partial<Character> = {}): Character =>
  somebody(name, { room: roomId('here'), ...more });

export const mindWith = (more: Partial<Mind>): Mind => ({ ...SOUND_MIND, ...more });

/** A world of these people. */
export const worldOf = (
  people: readonly Character[],
  content: WorldContent,
  items: readonly Item[] = [],
): SmallView => new SmallView(people, items, content);

export function present(world: SmallView, name: string, more: Partial<Presence>): void {
  world.apply([{ kind: 'presence', player: playerId(name), presence: { ...PRESENT, ...more } }]);
}

/** A turn at a moment, all of whose draws are the same. */
export const turnAt = (world: SmallView, now: number, draw = 0.5): Turn => ({
  ...world.turn(),
  now,
  present: now,
  draw: () => draw,
});

/** What has happened of these is true now. */
export function settle(world: SmallView, verdicts: Iterable<Verdict>): readonly GameEvent[] {
  const events: GameEvent[] = [];
  for (const verdict of verdicts) {
    if (verdict.kind !== 'done') throw new Error(`not done, but ${verdict.kind}`);
    world.apply(verdict.changes);
    events.push(...verdict.events);
  }
  return events;
}

export const lucidityOf = (world: SmallView, name: string): number =>
  world.character(playerId(name))?.lucidity ?? NaN;

export const mindOfName = (world: SmallView, name: string): Mind =>
  world.character(playerId(name))?.mind ?? SOUND_MIND;
