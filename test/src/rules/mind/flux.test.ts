import { type Environment } from '../../../../src/model/room';
import { type Mind } from '../../../../src/model/mind';
import { type Weather } from '../../../../src/model/weather';
import { flux } from '../../../../src/rules/mind/flux/flux';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { item, playerId } from '../small-view';
import { roomId, TOWN } from '../small-world';
import {
  atHour,
  contentWith,
  lucidityOf,
  mindWith,
  present,
  type RoomSketch,
  settle,
  soul,
  turnAt,
  worldOf,
} from './minds';

const MINUTE = 60_000;
const DIM = { light: 'dim' } as const;

interface Scene {
  /** Of the room; dim, unless it says otherwise. */
  readonly room?: RoomSketch;
  readonly hour?: number;
  readonly day?: number;
  /** How lucid the others are. */
  readonly others?: readonly number[];
  /** Which evaluation in a row. */
  readonly nth?: number;
  readonly drain?: number;
  readonly weather?: Weather;
  readonly mind?: Partial<Mind>;
  readonly torch?: 'carried' | 'lying' | 'out' | 'burnt down';
}

/** What one evaluation does to Ada, in hundredths. */
function fluxOf(scene: Scene): number {
  const { hour = 22, day = 0, others = [], nth = 1, mind } = scene;
  const now = atHour(hour, day);
  const content = contentWith(scene.room ?? {}, {
    ...(scene.drain !== undefined && { lucidityDrainRate: scene.drain }),
  });
  const ada = soul('Ada', { lucidity: 5_000, ...(mind && { mind: mindWith(mind) }) });
  const people = [ada, ...others.map((lucidity, n) => soul(`Other${n}`, { lucidity }))];
  const { torch } = scene;
  const world = worldOf(people, content, [
    item(
      'torch1',
      torch === 'lying'
        ? { kind: 'room', room: ada.room }
        : { kind: 'slot', character: ada.id, slot: 'off_hand' },
    ),
  ]);
  const stay = nth === 1 ? null : { room: ada.room, count: nth - 1, countedAt: now - MINUTE };
  present(world, 'Ada', { lastActiveAt: now, stay });
  for (const { name } of people.slice(1)) present(world, name, { lastActiveAt: 0 });
  if (torch !== undefined) {
    const litAt = torch === 'out' ? null : now - MINUTE;
    const fuelMs = torch === 'burnt down' ? MINUTE : MINUTE + 1;
    world.apply([
      {
        kind: 'record',
        record: {
          kind: 'lamp',
          id: item('torch1', { kind: 'room', room: ada.room }).id,
          zone: TOWN,
          litAt,
          fuelMs,
        },
      },
    ]);
  }
  if (scene.weather !== undefined)
    world.apply([
      {
        kind: 'record',
        record: { kind: 'zone', id: TOWN, zone: TOWN, weather: scene.weather, shiftHours: 0 },
      },
    ]);
  settle(world, flux.fire(turnAt(world, now)));
  return lucidityOf(world, 'Ada') - 5_000;
}

const dim = (
  attributes: NonNullable<RoomSketch>['attributes'],
  environment: Environment = 'indoors',
): RoomSketch => ({
  environment,
  attributes: { ...DIM, ...attributes },
});

describe('flux', () => {
  it('comes every minute', () => {
    expect(flux.everyMs(RULE_NUMBERS)).toBe(60_000);
  });

  it.each<[string, RoomSketch, number, number]>([
    ['sanctuary', dim({ sanctuary: true }), 60, 30],
    ['sanitarium', dim({ sanitarium: true }), 30, 10],
    ['camp', dim({ camp: true }), 20, 20],
    ['haunted', dim({ haunted: true }), -40, -80],
    ['eldritch', dim({ eldritch: true }), -120, -150],
    ['forsaken', dim({ forsaken: true }), -30, -50],
    ['street_paved', dim({}, 'street_paved'), 20, 0],
    ['intersection', dim({}, 'intersection'), 10, 0],
    ['outdoors', dim({}, 'outdoors'), 0, -10],
    ['underwater', dim({}, 'underwater'), -40, -40],
    ['arena', dim({}, 'arena'), -20, -20],
    ['indoors', dim({}), 0, 0],
    ['void', dim({}, 'void'), 0, 0],
  ])('in a dim %s gives its points by day and by night', (...[, room, day, night]) => {
    expect([fluxOf({ room, hour: 12 }), fluxOf({ room, hour: 22 })]).toEqual([day, night]);
  });

  it('knows day from six to six', () => {
    const room = dim({ haunted: true });
    const hours = [5.75, 6, 17.75, 18].map((hour) => fluxOf({ room, hour }));
    expect(hours).toEqual([-80, -40, -40, -80]);
  });

  it('takes the first that a room has', () => {
    expect(fluxOf({ room: dim({ sanctuary: true, eldritch: true }), drain: 5 })).toBe(30);
    expect(fluxOf({ room: dim({ eldritch: true, forsaken: true }), drain: 5 })).toBe(-150);
  });

  it.each([
    ['a drain', 0.3, -30],
    ['no drain at all', 0, 0],
    ['the greatest drain', 10, -1_000],
    ['no greater drain', 12, -1_000],
  ])('of a sub-zone takes %s before its environment', (_, drain, points) => {
    expect(fluxOf({ room: dim({}, 'outdoors'), drain })).toBe(points);
  });

  it('takes more in a storm, but not indoors', () => {
    const weather = 'storm';
    expect(fluxOf({ room: dim({}, 'street_paved'), weather })).toBe(-30);
    expect(fluxOf({ room: dim({}, 'street_paved'), hour: 12, weather })).toBe(-10);
    expect(fluxOf({ room: dim({}), weather })).toBe(0);
    expect(fluxOf({ room: dim({}, 'street_paved'), weather: 'rain' })).toBe(0);
  });

  it.each([
    ['nobody', [], 0],
    ['one lucid', [7_000], 10],
    ['one uneasy', [4_000], 10],
    ['one fractured', [3_999], 0],
    ['three', [7_000, 7_000, 7_000], 30],
    ['four', [7_000, 7_000, 7_000, 7_000], 30],
    ['one deranged', [1_999], -20],
    ['one catatonic', [-500], -20],
    ['two deranged and a friend', [1_000, 1_000, 7_000], -10],
  ])('counts %s in company', (_, others, points) => {
    expect(fluxOf({ room: dim({}), others })).toBe(points);
  });

  it.each<[string, NonNullable<RoomSketch>, number]>([
    ['dark', { attributes: { haunted: true, light: 'dark' } }, -120],
    ['dim', { attributes: { haunted: true, light: 'dim' } }, -80],
    ['lit', { attributes: { haunted: true, light: 'lit' } }, -40],
    ['unlit but roofed', { environment: 'indoors', attributes: { haunted: true } }, -40],
    ['open', { environment: 'outdoors', attributes: { haunted: true } }, -120],
  ])('weighs a loss in a %s room', (_, room, points) => {
    expect(fluxOf({ room })).toBe(points);
  });

  it('does not weigh a gain', () => {
    expect(fluxOf({ room: { attributes: { sanctuary: true, light: 'dark' } }, nth: 21 })).toBe(30);
  });

  it.each<[NonNullable<Scene['torch']>, number]>([
    ['carried', -40],
    ['lying', -40],
    ['out', -120],
    ['burnt down', -120],
  ])('sees by a torch that is %s', (torch, points) => {
    expect(fluxOf({ room: { attributes: { haunted: true, light: 'dark' } }, torch })).toBe(points);
  });

  it('takes more in the witching hour', () => {
    const room = dim({ haunted: true });
    const hours = [22.75, 23, 0.75, 1].map((hour) => fluxOf({ room, hour }));
    expect(hours).toEqual([-80, -100, -100, -80]);
    expect(fluxOf({ room: dim({ sanctuary: true }), hour: 23 })).toBe(30);
  });

  it.each([
    ['the day before Candlemas', 31, -80],
    ['Candlemas', 32, -64],
    ['Walpurgis', 120, -120],
    ['Midsummer', 174, -64],
    ['Lammas', 213, -80],
    ['All Hallows', 304, -120],
    ['Yule', 355, -64],
  ])('on %s', (_, day, points) => {
    expect(fluxOf({ room: dim({ haunted: true }), day })).toBe(points);
  });

  it.each([
    [10, -80],
    [11, -60],
    [20, -60],
    [21, -40],
    [50, -40],
  ])('at the evaluation number %d in a row takes what is left', (nth, points) => {
    expect(fluxOf({ room: dim({ haunted: true }), nth })).toBe(points);
  });

  it('is as the three vectors say', () => {
    const haunted = dim({ haunted: true });
    expect(fluxOf({ room: haunted, nth: 11 })).toBe(-60);
    expect(fluxOf({ room: haunted, nth: 11, torch: 'carried' })).toBe(-30);
    const dark = { attributes: { haunted: true, light: 'dark' } } as const;
    expect(fluxOf({ room: dark, others: [8_000, 8_000] })).toBe(-90);
  });

  it('rounds to hundredths, half away from zero', () => {
    expect(fluxOf({ room: { attributes: { light: 'lit' } }, drain: 0.01 })).toBe(-1);
    expect(fluxOf({ room: { attributes: { light: 'lit' } }, drain: 0.03 })).toBe(-2);
    expect(fluxOf({ room: { attributes: { light: 'lit' } }, drain: 0.07, nth: 11 })).toBe(-3);
  });

  it('doubles in the dark for whoever dreads it, and halves gains of a bleak mind', () => {
    const dread = { liabilities: [{ kind: 'dread_of_the_dark', leftMs: 7_200_000 }] } as const;
    const bleak = { liabilities: [{ kind: 'bleak_outlook', leftMs: 7_200_000 }] } as const;
    const dark = { attributes: { haunted: true, light: 'dark' } } as const;
    expect(fluxOf({ room: dark, mind: dread })).toBe(-160);
    expect(fluxOf({ room: dim({ haunted: true }), mind: dread })).toBe(-80);
    expect(fluxOf({ room: dim({ sanctuary: true }), mind: bleak })).toBe(15);
    expect(fluxOf({ room: dim({ haunted: true }), mind: bleak })).toBe(-80);
  });

  it('leaves alone who is in a room that is no more', () => {
    const world = worldOf([soul('Ada', { room: roomId('gone') })], contentWith({}));
    present(world, 'Ada', { lastActiveAt: 0 });
    expect(settle(world, flux.fire(turnAt(world, 60_000)))).toEqual([]);
    expect(world.character(playerId('Ada'))?.lucidity).toBe(8_600);
  });
});
