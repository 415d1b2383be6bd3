import { type Character } from '../../../../src/model/character';
import { type Intent } from '../../../../src/model/intent';
import { type Recovery } from '../../../../src/model/mind';
import { actDone } from '../../../../src/rules/acts/act-done';
import { inWords } from '../../../../src/rules/mind/recovery/ready';
import { brief, inPack, item, NOW, playerId, type SmallView } from '../small-view';
import { npc } from '../small-npcs';
import { roomId } from '../small-world';
import {
  contentWith,
  lucidityOf,
  mindOfName,
  mindWith,
  type RoomSketch,
  settle,
  soul,
  turnAt,
  worldOf,
} from './minds';

type Does = Exclude<Intent, { verb: 'help' | 'history' }>;

const CHAPEL = { attributes: { sanctuary: true } };
const ASYLUM = { attributes: { sanitarium: true } };
const MINUTE = 60_000;

const low = (name: string, more: Partial<Character> = {}): Character =>
  soul(name, { lucidity: 4_500, ...more });

const world = (people: readonly Character[], room: RoomSketch = {}, tonics = 0): SmallView =>
  worldOf(
    people,
    contentWith(room),
    tonics === 0 ? [] : [item('tonic1', inPack('Ada'), { quantity: tonics })],
  );

/** Ada begins; null = it was refused, with this. */
const begins = (town: SmallView, intent: Does): string => brief(town.act('Ada', intent));

/** What Ada is about comes to its end; how many ms it took. */
function ends(town: SmallView): { readonly ms: number; readonly told: string } {
  const presence = town.presence(playerId('Ada'));
  const character = town.character(playerId('Ada'));
  const { busy } = presence;
  if (busy === null || character === undefined) throw new Error('Ada is about nothing');
  const turn = turnAt(town, busy.until);
  const verdict = actDone.ring(turn, { character, presence });
  settle(town, [verdict]);
  return { ms: busy.until - busy.since, told: brief(verdict) };
}

/** ms from a moment. */
const readyIn = (
  town: SmallView,
  [name, recovery]: readonly [string, Recovery],
  since: number,
): number => (mindOfName(town, name).readyAt[recovery] ?? NaN) - since;

describe('pray', () => {
  it.each<[string, Partial<Character>, RoomSketch, number]>([
    ['anybody in a sanctuary', {}, CHAPEL, 5_300],
    ['a Preacher anywhere', { profession: 'Preacher' }, {}, 5_700],
    ['a Preacher in a sanctuary', { profession: 'Preacher' }, CHAPEL, 5_700],
  ])('helps %s after ten seconds', (...[, more, room, after]) => {
    const town = world([low('Ada', more)], room);
    expect(begins(town, { verb: 'pray' })).toBe('act.begun');
    expect(ends(town)).toEqual({ ms: 10_000, told: 'mind.recovered' });
    expect(lucidityOf(town, 'Ada')).toBe(after);
    expect(readyIn(town, ['Ada', 'pray'], NOW + 10_000)).toBe(15 * MINUTE);
  });

  it('anywhere else is refused: place.wrong', () => {
    expect(begins(world([low('Ada')]), { verb: 'pray' })).toMatch(/^place\.wrong: Nothing here/);
  });

  it('again too soon is refused with the time left: cooldown', () => {
    const mind = mindWith({ readyAt: { pray: NOW + 14 * MINUTE } });
    const town = world([low('Ada', { mind })], CHAPEL);
    expect(begins(town, { verb: 'pray' })).toMatch(/^cooldown: .* Try again in 14 minutes\.$/);
    town.wait(14 * MINUTE - 2);
    expect(begins(town, { verb: 'pray' })).toMatch(/^cooldown: .* 1 second\.$/);
    expect(begins(town, { verb: 'pray' })).toBe('act.begun');
  });

  it('while praying is refused: state.busy', () => {
    const town = world([low('Ada')], CHAPEL);
    begins(town, { verb: 'pray' });
    expect(begins(town, { verb: 'pray' })).toMatch(/^state\.busy/);
  });
});

describe('meditate', () => {
  it('helps after twenty seconds', () => {
    const town = world([low('Ada')]);
    town.apply([{ kind: 'record', record: npc('cat-1', 'here') }]);
    expect(begins(town, { verb: 'meditate' })).toBe('act.begun');
    expect(ends(town)).toEqual({ ms: 20_000, told: 'mind.recovered' });
    expect(lucidityOf(town, 'Ada')).toBe(5_100);
    expect(readyIn(town, ['Ada', 'meditate'], NOW + 20_000)).toBe(10 * MINUTE);
  });

  it('beside something hostile is refused: place.wrong', () => {
    const town = world([low('Ada')]);
    town.apply([{ kind: 'record', record: npc('rat-1', 'here') }]);
    expect(begins(town, { verb: 'meditate' })).toMatch(/^place\.wrong: You cannot close your eyes/);
  });

  it('comes to nothing, if something hostile has come in', () => {
    const town = world([low('Ada')]);
    begins(town, { verb: 'meditate' });
    town.apply([{ kind: 'record', record: npc('rat-1', 'here') }]);
    expect(ends(town).told).toBe('act.broken');
    expect(town.character(playerId('Ada'))).toMatchObject({ lucidity: 4_500 });
    expect(mindOfName(town, 'Ada').readyAt).toEqual({});
  });

  it('again too soon is refused: cooldown', () => {
    const mind = mindWith({ readyAt: { meditate: NOW + 1 } });
    expect(begins(world([low('Ada', { mind })]), { verb: 'meditate' })).toMatch(/^cooldown/);
  });
});

describe('groupSolace', () => {
  it('helps everyone here who can be reached, at once', () => {
    const sated = mindWith({ readyAt: { group_solace: NOW + 1 } });
    const town = world([
      low('Ada'),
      low('Bob'),
      low('Cara', { lucidity: -300 }),
      low('Dot', { mind: sated }),
      low('Eve', { room: roomId('quay') }),
    ]);
    expect(begins(town, { verb: 'group-solace' })).toBe('mind.recovered');
    const names = ['Ada', 'Bob', 'Cara', 'Dot', 'Eve'];
    expect(names.map((name) => lucidityOf(town, name))).toEqual([4_900, 4_900, -300, 4_500, 4_500]);
    expect(['Ada', 'Bob'].map((name) => readyIn(town, [name, 'group_solace'], NOW))).toEqual([
      20 * MINUTE,
      20 * MINUTE,
    ]);
  });

  it('alone is refused: place.wrong', () => {
    expect(begins(world([low('Ada')]), { verb: 'group-solace' })).toMatch(/^place\.wrong/);
  });

  it('again too soon is refused: cooldown', () => {
    const town = world([low('Ada'), low('Bob')]);
    begins(town, { verb: 'group-solace' });
    expect(begins(town, { verb: 'group-solace' })).toMatch(/^cooldown: .* in 20 minutes\.$/);
  });
});

describe('therapy', () => {
  const burdened = mindWith({
    liabilities: [
      { kind: 'murmurs', leftMs: 1_000_000 },
      { kind: 'poor_sleep', leftMs: 2_000_000 },
    ],
  });

  it('helps oneself in a sanitarium, and takes the oldest burden', () => {
    const town = world([low('Ada', { mind: burdened })], ASYLUM);
    expect(begins(town, { verb: 'therapy', target: null })).toBe('act.begun');
    expect(ends(town)).toEqual({ ms: 30_000, told: 'mind.recovered liability.changed' });
    expect(lucidityOf(town, 'Ada')).toBe(6_000);
    expect(mindOfName(town, 'Ada').liabilities).toEqual([
      { kind: 'poor_sleep', leftMs: 2_000_000 },
    ]);
    expect(readyIn(town, ['Ada', 'therapy'], NOW + 30_000)).toBe(12 * 60 * MINUTE);
  });

  it.each<[string, Partial<Character>, RoomSketch, number]>([
    ['a Physician anywhere', { profession: 'Physician' }, {}, 5_500],
    ['a Physician in a sanitarium', { profession: 'Physician' }, ASYLUM, 6_000],
    ['anybody in a sanitarium', {}, ASYLUM, 6_000],
  ])('of somebody else is given by %s', (...[, more, room, after]) => {
    const town = world([low('Ada', more), low('Bob', { mind: burdened })], room);
    expect(begins(town, { verb: 'therapy', target: 'bob' })).toBe('act.begun');
    ends(town);
    expect([lucidityOf(town, 'Ada'), lucidityOf(town, 'Bob')]).toEqual([4_500, after]);
    expect(mindOfName(town, 'Bob').liabilities).toHaveLength(1);
    expect(mindOfName(town, 'Ada').readyAt).toEqual({});
  });

  it('comes to nothing, if whom it helps has gone', () => {
    const town = world([low('Ada', { profession: 'Physician' }), low('Bob')]);
    begins(town, { verb: 'therapy', target: 'bob' });
    town.apply([{ kind: 'character', character: low('Bob', { room: roomId('quay') }) }]);
    expect(ends(town).told).toBe('act.broken');
    expect(lucidityOf(town, 'Bob')).toBe(4_500);
  });

  it('of oneself elsewhere is refused, to a Physician too: place.wrong', () => {
    const town = world([low('Ada', { profession: 'Physician' })]);
    expect(begins(town, { verb: 'therapy', target: null })).toMatch(/^place\.wrong/);
  });

  it('of nobody who is here is refused: target.none', () => {
    const town = world([low('Ada')], ASYLUM);
    expect(begins(town, { verb: 'therapy', target: 'bob' })).toMatch(/^target\.none/);
  });

  it('again too soon is refused: cooldown', () => {
    const mind = mindWith({ readyAt: { therapy: NOW + 11.5 * 60 * MINUTE } });
    const town = world([low('Ada', { profession: 'Physician' }), low('Bob', { mind })]);
    expect(begins(town, { verb: 'therapy', target: 'bob' })).toMatch(
      /^cooldown: .* for Bob\. Try again in 12 hours\.$/,
    );
  });
});

describe('folkTonic', () => {
  it('uses one up, and helps', () => {
    const town = world([low('Ada')], {}, 2);
    expect(begins(town, { verb: 'folk-tonic' })).toBe('mind.recovered item.destroyed: It burns.');
    expect(lucidityOf(town, 'Ada')).toBe(4_800);
    expect(town.items.map(({ quantity }) => quantity)).toEqual([1]);
    expect(readyIn(town, ['Ada', 'folk_tonic'], NOW)).toBe(30 * MINUTE);
    town.wait(30 * MINUTE);
    begins(town, { verb: 'folk-tonic' });
    expect(town.items).toEqual([]);
  });

  it('without one is refused: target.none', () => {
    expect(begins(world([low('Ada')]), { verb: 'folk-tonic' })).toMatch(/^target\.none/);
  });

  it('under water is refused: place.wrong', () => {
    const town = world([low('Ada')], { environment: 'underwater' }, 1);
    expect(begins(town, { verb: 'folk-tonic' })).toMatch(/^place\.wrong/);
  });

  it('again too soon is refused, and nothing is used up: cooldown', () => {
    const town = world([low('Ada')], {}, 2);
    begins(town, { verb: 'folk-tonic' });
    expect(begins(town, { verb: 'folk-tonic' })).toMatch(/^cooldown/);
    expect(town.items.map(({ quantity }) => quantity)).toEqual([1]);
  });
});

describe('ground', () => {
  it('brings somebody catatonic to 1', () => {
    const town = world([low('Ada'), low('Bob', { lucidity: -2_500 })]);
    expect(begins(town, { verb: 'ground', target: 'bo' })).toBe('act.begun');
    expect(ends(town)).toEqual({ ms: 5_000, told: 'mind.recovered lucidity.changed' });
    expect(lucidityOf(town, 'Bob')).toBe(100);
    expect(readyIn(town, ['Ada', 'ground'], NOW + 5_000)).toBe(5 * MINUTE);
  });

  it('comes to nothing, if they have come to themselves', () => {
    const town = world([low('Ada'), low('Bob', { lucidity: 50 })]);
    begins(town, { verb: 'ground', target: 'bob' });
    town.apply([{ kind: 'lucidity', player: playerId('Bob'), lucidity: 700 }]);
    expect(ends(town).told).toBe('act.broken');
    expect(lucidityOf(town, 'Bob')).toBe(700);
  });

  it('of somebody in another room is refused: place.wrong', () => {
    const town = world([low('Ada'), low('Bob', { lucidity: 0, room: roomId('quay') })]);
    expect(begins(town, { verb: 'ground', target: 'bob' })).toMatch(
      /^place\.wrong: Bob is not here/,
    );
  });

  it.each(['bob', 'eve', 'ada'])(
    'of %s, who is not catatonic or not there: target.none',
    (target) => {
      const town = world([low('Ada'), low('Bob')]);
      expect(begins(town, { verb: 'ground', target })).toMatch(/^target\.none/);
    },
  );

  it('again too soon is refused: cooldown', () => {
    const mind = mindWith({ readyAt: { ground: NOW + 1 } });
    const town = world([low('Ada', { mind }), low('Bob', { lucidity: 0 })]);
    expect(begins(town, { verb: 'ground', target: 'bob' })).toMatch(/^cooldown/);
  });
});

describe('inWords', () => {
  it.each([
    [1, '1 second'],
    [59_001, '60 seconds'],
    [60_001, '2 minutes'],
    [3_600_000, '60 minutes'],
    [3_600_001, '2 hours'],
  ])('%d ms are %s', (ms, words) => {
    expect(inWords(ms)).toBe(words);
  });
});
