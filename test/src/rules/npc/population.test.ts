import { brandAs, type PopulationId } from '../../../../src/model/ids';
import { type Npc } from '../../../../src/model/npc';
import { births, population } from '../../../../src/rules/npc/population';
import { seed } from '../../../../src/rules/seed';
import { npc } from '../small-npcs';
import { NOW, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { atGame, d, fire } from './fire';
import { fightOf, HILL, kindLike, people, village, whereIs } from './village';

const CAT = kindLike('cat', { isWandering: false });
const ada = somebody('Ada', { room: roomId('row0') });
const dead = (opensAt: number): Npc =>
  npc('cat@row0#0-old', 'row0', {
    npc: brandAs('cat'),
    population: brandAs<PopulationId>('cat@row0'),
    ...{ room: null, dp: 0, opensAt },
  });
const born = (content: ReturnType<typeof village>, more = {}): readonly string[] =>
  [...births({ ...new SmallView([], [], content).turn(), ...more })].map(({ id }) => id);

describe('population', () => {
  it.each([
    ['at the first beat, as it is late', -1, 20_000],
    ['at the beat at which its place opens', 80_000, 80_000],
    ['at the beat after that', 80_001, 110_000],
  ])('brings another for a dead one %s', (_, opensIn, comesAt) => {
    const zone = virtualZone({
      content: village([CAT], [people('cat@row0')]),
      players: [ada],
      records: [dead(NOW + opensIn)],
    });
    zone.advance(comesAt - 250);
    expect(zone.sawBy('Ada')).toEqual([]);
    zone.advance(250);
    expect(zone.sawBy('Ada')).toEqual([
      `${comesAt / 1_000}s A cat is here, and was not here before.`,
    ]);
    zone.advance(60_000);
    const [one, ...others] = zone.world.committed.records('npc');
    expect(one?.id).toMatch(/^cat@row0#0-(?!old)/);
    expect(others).toEqual([]);
  });

  it('takes away whoever is in the content no more, from its kind, its population or its room', () => {
    const view = new SmallView([ada], [], village([CAT], [people('cat@row0')]));
    const gone = [
      npc('dodo-1', 'row0'),
      npc('cat-1', 'row0', { population: brandAs('cat@row9') }),
      npc('cat-2', 'row9'),
    ];
    const stays = npc('cat-3', 'row0');
    view.apply([...gone, stays].map((record) => ({ kind: 'record', record })));
    const events = fire(view, population);
    expect(events.map(({ type }) => type)).toEqual([
      ...['npc.gone', 'npc.gone', 'npc.gone'],
      'npc.spawned',
    ]);
    expect([...view.records('npc')].map(({ id }) => id)).toEqual([
      'cat-3',
      expect.stringMatching(/^cat@row0#0-/),
    ]);
  });
});

describe('population after a feast', () => {
  const content = village([CAT], [people('cat@row0', { max: 2 })]);
  const feast = { now: atGame('1920-10-31', 12) };
  const after = { now: atGame('1920-11-01', 0) };
  const places = (view: SmallView): readonly (string | undefined)[] =>
    [...view.records('npc')].map(({ id }) => /#(\d+)-/u.exec(id)?.[1]);
  function atTheFeast(): SmallView {
    const view = new SmallView([ada], [], content);
    fire(view, population, feast);
    return view;
  }

  it('has those go who came for it, and none of the others', () => {
    const view = atTheFeast();
    expect(fire(view, population, { now: after.now - 1 })).toEqual([]);
    expect(places(view)).toEqual(['0', '1', '2']);
    expect(fire(view, population, after)).toMatchObject([
      { type: 'npc.gone', how: 'left', audience: { kind: 'room', room: 'row0' } },
    ]);
    expect(places(view)).toEqual(['0', '1']);
    expect(fire(view, population, after)).toEqual([]);
  });

  it('lets who fights or hunts finish first', () => {
    const view = atTheFeast();
    const third = [...view.records('npc')].find(({ id }) => id.includes('#2-'));
    if (third === undefined) throw new Error('There are two');
    const fight = fightOf(third);
    view.apply([{ kind: 'record', record: fight }]);
    expect(fire(view, population, after)).toEqual([]);
    view.apply([
      { kind: 'record-gone', of: 'fight', id: fight.id },
      { kind: 'record', record: { ...third, hunts: ada.id } },
    ]);
    expect(fire(view, population, after)).toEqual([]);
    view.apply([{ kind: 'record', record: third }]);
    expect(fire(view, population, after)).toHaveLength(1);
  });

  it('leaves whom staff has called here', () => {
    const view = new SmallView([ada], [], content);
    const called = npc('cat-9', 'row0', { npc: brandAs('cat'), population: null });
    view.apply([{ kind: 'record', record: called }]);
    expect(fire(view, population, after).map(({ type }) => type)).not.toContain('npc.gone');
  });
});

describe('births', () => {
  it('are sure below min, and up to max by the probability', () => {
    const content = village([CAT], [people('cat@row0', { min: 1, max: 3, probability: 40 })]);
    expect(born(content, { draw: d(40) })).toHaveLength(3);
    expect(born(content, { draw: d(41) })).toHaveLength(1);
  });

  it('leave a closed place closed, though there are fewer than min', () => {
    const content = village([CAT], [people('cat@row0', { min: 1, max: 2, probability: 50 })]);
    const view = new SmallView([], [], content);
    view.apply([{ kind: 'record', record: dead(NOW + 1) }]);
    expect([...births({ ...view.turn(), draw: d(51) })]).toEqual([]);
    expect([...births({ ...view.turn(), draw: d(50) })].map(({ id }) => id)).toEqual([
      expect.stringMatching(/^cat@row0#1-/),
    ]);
  });

  it.each([
    ['an ordinary day', '1920-10-30', 1, 2],
    ['a sub-zone’s law', '1920-10-30', 1.5, 3],
    ['less of a law', '1920-10-30', 0.5, 1],
    ['a feast', '1920-10-31', 1, 3],
    ['both, a half rounded up', '1920-10-31', 1.5, 5],
    ['Lammas', '1920-08-01', 1, 2],
    ['none at all', '1920-10-30', 0, 0],
  ])('are as many as the day and the place allow: %s', (_, ...[date, npcSpawnModifier, count]) => {
    const content = village([CAT], [people('cat@row0', { max: 2 })], { npcSpawnModifier });
    expect(born(content, { now: atGame(date, 12) })).toHaveLength(count);
  });

  it.each([
    ['with a name of its own', kindLike('pell')],
    ['with hours to keep', kindLike('rat', { id: brandAs('pell'), schedule: [...HOURS()] })],
  ])('are never more of one %s', (_, kind) => {
    const content = village([kind], [people('pell@row0')], { npcSpawnModifier: 3 });
    expect(born(content, { now: atGame('1920-10-31', 12) })).toHaveLength(1);
  });

  it('are in any room of a sub-zone that NPCs may be in', () => {
    const home = { kind: 'sub-zone' as const, subZone: HILL };
    const content = village([CAT], [people('cat@hill', { home })]);
    const rooms = [0, 0.26, 0.51, 0.99].map((draw) => {
      const turn = { ...new SmallView([], [], content).turn(), draw: () => draw };
      return [...births(turn)].map(({ room }) => room.id).join();
    });
    expect(rooms).toEqual(['row4', 'row5', 'row6', 'row7']);
  });

  it('are none where there is neither a kind nor a place', () => {
    const nowhere = [
      people('dodo@row0'),
      people('cat@row9', { home: { kind: 'room', room: roomId('row9') } }),
      people('cat@moon', { home: { kind: 'sub-zone', subZone: 'moon' } }),
    ];
    expect(born(village([CAT], nowhere))).toEqual([]);
  });
});

describe('seed', () => {
  it('peoples a new world', () => {
    const view = new SmallView([], [], village([CAT], [people('cat@row0')]));
    const verdict = seed(view.turn());
    if (verdict.kind === 'done') view.apply(verdict.changes);
    expect([...view.records('npc')].map(whereIs)).toEqual(['row0']);
    expect(fire(view, population)).toEqual([]);
  });
});

function* HOURS() {
  yield { hours: [8, 18] as const, room: roomId('row0'), state: 'open' as const };
}
