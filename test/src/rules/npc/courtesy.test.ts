import { farewelled, greeted } from '../../../../src/rules/npc/courtesy';
import { type Character } from '../../../../src/model/character';
import { type Npc } from '../../../../src/model/npc';
import { npc } from '../small-npcs';
import { NOW, playerId, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { d } from './fire';
import { fightOf, village } from './village';

const content = village();
const SURE = { 'npc.greetPercent': 100 };
const people = ['Ada', 'Bob'].map((name, n) => somebody(name, { room: roomId(`row${n}`) }));

/** What Ada hears who comes into `row1`. */
function heard({
  draw = d(1),
  ada = {},
  pell = {},
}: {
  readonly draw?: () => number;
  readonly ada?: Partial<Character>;
  readonly pell?: Partial<Npc>;
} = {}): readonly string[] {
  const view = new SmallView([somebody('Ada', { room: roomId('row1'), ...ada })], [], content);
  view.apply([{ kind: 'record', record: npc('pell-1', 'row1', pell) }]);
  const turn = { ...view.turn(), draw };
  const arrived = view.character(playerId('Ada'));
  if (arrived === undefined || !greeted.concerns(turn, arrived, roomId('row0'))) return [];
  const verdict = greeted.happen(turn, arrived, roomId('row0'));
  return verdict.kind === 'done' ? verdict.events.map(({ type }) => type) : [];
}

describe('greeted', () => {
  it('is said to every second who comes', () => {
    expect(heard({ draw: d(50) })).toEqual(['npc.said']);
    expect(heard({ draw: d(51) })).toEqual([]);
  });

  it.each([
    ['asleep', { pell: { state: 'asleep' } }],
    ['elsewhere', { pell: { room: roomId('row2') } }],
    ['not met by the living', { ada: { life: { kind: 'dead', at: 0 } } }],
  ] as const)('is not said by somebody %s', (_, scene) => {
    expect(heard(scene)).toEqual([]);
  });

  it('is not said in a fight, nor by those who have no words for it', () => {
    const view = new SmallView([somebody('Ada', { room: roomId('row1') })], [], content);
    const pell = npc('pell-1', 'row1');
    const fight = fightOf(pell);
    view.apply([pell, npc('cat-1', 'row1'), fight].map((record) => ({ kind: 'record', record })));
    const ada = view.character(playerId('Ada')) ?? somebody('Ada');
    const verdict = greeted.happen({ ...view.turn(), draw: d(1) }, ada, roomId('row0'));
    expect(verdict).toMatchObject({ changes: [], events: [] });
  });

  it('is said once to each in ten minutes', () => {
    const zone = virtualZone({
      content,
      players: people,
      records: [npc('pell-1', 'row1')],
      numbers: SURE,
    });
    const come = (): void => {
      zone.send('Ada', 'east');
      zone.send('Ada', 'west');
    };
    const greetings = (): readonly string[] =>
      zone.sawBy('Bob').filter((line) => line.includes('What will it be?'));
    come();
    come();
    expect(greetings()).toEqual(['0ms Winifred Pell says, “What will it be?”']);
    zone.advance(599_750);
    come();
    expect(greetings()).toHaveLength(1);
    zone.advance(250);
    come();
    expect(greetings()).toHaveLength(2);
    const { met } = zone.world.committed.presence(playerId('Ada'));
    expect(met).toEqual({ 'greet|pell-1': NOW + 600_000, 'farewell|pell-1': NOW + 600_000 });
  });

  it('is not said over again to a room that has just heard it', () => {
    const view = new SmallView(people, [], content);
    const heardAt = (name: string, now: number): number => {
      const who = { ...(view.character(playerId(name)) ?? somebody(name)), room: roomId('row1') };
      view.apply([{ kind: 'character', character: who }]);
      const verdict = greeted.happen({ ...view.turn(), draw: d(1), now }, who, roomId('row0'));
      if (verdict.kind === 'done') view.apply(verdict.changes);
      return verdict.kind === 'done' ? verdict.events.length : NaN;
    };
    view.apply([{ kind: 'record', record: npc('pell-1', 'row1') }]);
    expect(heardAt('Ada', NOW)).toBe(1);
    expect(heardAt('Bob', NOW + 29_999)).toBe(0);
    expect(heardAt('Bob', NOW + 30_000)).toBe(1);
  });

  it('is said again by another of its place', () => {
    const numbers = SURE;
    const records = [npc('pell-1', 'row1'), npc('pell-2', 'row1')];
    const zone = virtualZone({ content, players: people, records, numbers });
    zone.send('Ada', 'east');
    const lines = zone.sawBy('Ada').filter((line) => line.includes('What will it be?'));
    expect(lines).toHaveLength(2);
  });
});

describe('farewelled', () => {
  it('is called after who goes, and heard by those who stay', () => {
    const zone = virtualZone({
      content,
      players: people,
      records: [npc('pell-1', 'row1')],
      numbers: SURE,
    });
    zone.send('Bob', 'east');
    expect(zone.sawBy('Bob')).toHaveSeen('0ms Winifred Pell calls after you, “Mind the step.”');
    zone.send('Ada', 'east');
    zone.send('Bob', 'west');
    zone.send('Ada', 'west');
    expect(zone.sawBy('Bob')).toHaveSeen('0ms Winifred Pell calls after Ada, “Mind the step.”');
  });

  it('concerns those alone who leave a room', () => {
    const view = new SmallView([somebody('Ada', { room: roomId('row1') })], [], content);
    view.apply([{ kind: 'record', record: npc('pell-1', 'row1') }]);
    const ada = view.character(playerId('Ada')) ?? somebody('Ada');
    expect(farewelled.concerns(view.turn(), ada, roomId('row1'))).toBe(false);
    expect(greeted.concerns(view.turn(), ada, roomId('row1'))).toBe(false);
    expect(farewelled.concerns(view.turn(), ada, roomId('row2'))).toBe(false);
  });
});
