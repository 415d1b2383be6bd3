import { type WorldContent } from '../../../../src/model/content';
import { brandAs } from '../../../../src/model/ids';
import { npcMoves } from '../../../../src/rules/npc/npc-moves';
import { roomText } from '../../../../src/rules/room-lines';
import { ownRoomView } from '../../../../src/rules/room-view';
import { type Verdict } from '../../../../src/rules/rule';
import { npc } from '../small-npcs';
import { brief, playerId, SmallView, somebody } from '../small-view';
import { exit, room, roomId } from '../small-world';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { kindLike, people, village } from './village';

const CLOSED = kindLike('pell', { aliases: ['chandler'] });

function quay(...npcs: readonly ReturnType<typeof npc>[]): SmallView {
  const view = new SmallView([somebody('Ada')], [], village([CLOSED]));
  view.apply(npcs.map((record) => ({ kind: 'record', record })));
  return view;
}
function lines(...npcs: readonly ReturnType<typeof npc>[]): string | undefined {
  const view = quay(...npcs);
  const seen = ownRoomView(view.turn().world, somebody('Ada'));
  return seen && roomText(seen).split('\n').at(-1);
}

describe('roomView', () => {
  it('names the NPCs of the room, what to type for them, and how they are', () => {
    const view = quay(npc('pell-1', 'quay', { state: 'asleep' }), npc('rat-1', 'quay', { dp: 4 }));
    expect(ownRoomView(view.turn().world, somebody('Ada'))?.npcs).toEqual([
      {
        ...{ id: 'pell-1', name: 'Winifred Pell', keyword: 'chandler' },
        ...{ condition: 'unhurt', isAsleep: true, isLetBe: true },
      },
      {
        ...{ id: 'rat-1', name: 'a wharf rat', keyword: 'rat' },
        ...{ condition: 'bloodied', isAsleep: false },
      },
    ]);
  });

  it('tells who is let be: by what it is, or where it is', () => {
    const letBe = (content: WorldContent): unknown => {
      const view = new SmallView([somebody('Ada')], [], content);
      for (const record of [npc('pell-1', 'quay'), npc('rat-1', 'quay')])
        view.apply([{ kind: 'record', record }]);
      const seen = ownRoomView(view.turn().world, somebody('Ada'));
      return seen?.npcs?.map(({ isLetBe = false }) => isLetBe);
    };
    expect(letBe(village([{ ...CLOSED, type: 'passive_mob' }]))).toEqual([false, false]);
    for (const type of ['shopkeeper', 'quest_giver'] as const)
      expect(letBe(village([{ ...CLOSED, type }]))).toEqual([true, false]);
    const peace = room('quay', [], { attributes: { noCombat: true } });
    const { rooms, ...rest } = village([CLOSED]);
    expect(letBe({ ...rest, rooms: new Map([...rooms, [peace.id, peace]]) })).toEqual([true, true]);
  });

  it('tells it of those who come, too', () => {
    const keeper = kindLike('pell', { type: 'shopkeeper' });
    const view = new SmallView([], [], village([keeper]));
    const to = room('row0', []);
    const comes = (id: string): Verdict =>
      npcMoves(view.turn(), npc(id, 'quay'), { exit: exit('up', 'row0'), to });
    expect(comes('pell-1')).toMatchObject({ events: [{ type: 'npc.moved', isLetBe: true }] });
    expect(comes('rat-1')).toMatchObject({ events: [{ type: 'npc.moved', keyword: 'rat' }] });
    expect(JSON.stringify(comes('rat-1'))).not.toContain('isLetBe');
  });

  it('says nothing of them where there are none', () => {
    const seen = ownRoomView(quay().turn().world, somebody('Ada'));
    expect(seen).not.toHaveProperty('npcs');
  });

  it('names one that its files have dropped, too', () => {
    expect(lines(npc('dodo-1', 'quay'))).toBe('A nameless stranger is here.');
  });
});

describe('roomText', () => {
  it('counts those who look alike', () => {
    expect(lines(npc('rat-1', 'quay'))).toBe('A wharf rat is here.');
    expect(lines(npc('rat-1', 'quay'), npc('rat-2', 'quay'))).toBe('2 wharf rats are here.');
    expect(
      lines(
        npc('rat-1', 'quay'),
        npc('pell-1', 'quay', { state: 'asleep', dp: 1 }),
        npc('rat-2', 'quay', { dp: 5 }),
        npc('rat-3', 'quay'),
      ),
    ).toBe('2 wharf rats, Winifred Pell (asleep, failing) and a wharf rat (hurt) are here.');
  });
});

describe('look', () => {
  const look = (at: string, one = npc('pell-1', 'quay')): string =>
    brief(quay(one).judge('Ada', { verb: 'look', at, isInside: false }));

  it('describes an NPC and how it is', () => {
    expect(look('winifred')).toBe('It is a pell. Winifred Pell is unhurt.');
    expect(look('chandler', npc('pell-1', 'quay', { dp: 7, state: 'asleep' }))).toBe(
      'It is a pell. Winifred Pell is hurt, and asleep.',
    );
    expect(look('pell', npc('pell-1', 'quay', { state: 'closed' }))).toBe(
      'It is a pell. Winifred Pell is unhurt. The shop is closed.',
    );
  });

  it('does not see one who is elsewhere: target.none', () => {
    expect(look('pell', npc('pell-1', 'row1'))).toMatch(/^target\.none/u);
  });
});

describe('the sight of an NPC', () => {
  const ghoul = kindLike('ghoul', { aggression: 0 });
  const shaken = (zone: ReturnType<typeof virtualZone>, name: string): readonly number[] =>
    zone
      .eventsSeenBy(name)
      .filter(({ data }) => data.type === 'mind.shaken')
      .map(({ seenAt }) => seenAt);

  it('shakes those to whom it comes, once', () => {
    const home = people('ghoul@row1', { home: { kind: 'room', room: roomId('row1') } });
    const dead = npc('ghoul@row1#0-old', 'row1', {
      ...{ npc: brandAs<never>('ghoul'), population: home.id, room: null, dp: 0, opensAt: 0 },
    });
    const zone = virtualZone({
      content: village([ghoul], [home]),
      players: ['Ada', 'Bob'].map((name) => somebody(name, { room: roomId('row1') })),
      records: [dead, npc('ghoul-1', 'row3', { home: roomId('row1') })],
    });
    zone.advance(60_000);
    // One walks home, the other is born there.
    expect(shaken(zone, 'Ada')).toEqual([10_000, 20_000]);
    expect(shaken(zone, 'Bob')).toEqual([10_000, 20_000]);
  });

  it('is nothing, if it is no horror', () => {
    const zone = virtualZone({
      content: village([kindLike('rat', { aggression: 0 })]),
      players: [somebody('Ada', { room: roomId('row1') })],
      records: [npc('rat-1', 'row2', { home: roomId('row1') })],
    });
    zone.advance(10_000);
    expect(zone.sawBy('Ada')).toHaveSeen('5s A wharf rat arrives from the east.');
    expect(shaken(zone, 'Ada')).toEqual([]);
    expect(zone.world.committed.presence(playerId('Ada')).met).toEqual({});
  });
});
