import { aggression } from '../../../../src/rules/npc/aggression';
import { type Character } from '../../../../src/model/character';
import { type Npc } from '../../../../src/model/npc';
import { npc } from '../small-npcs';
import { NOW, playerId, PRESENT, SmallView, somebody } from '../small-view';
import { roomId, TOWN } from '../small-world';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { atGame, d, fire } from './fire';
import { kindLike, village, whereIs } from './village';

interface Scene {
  readonly ada?: Partial<Character>;
  readonly rat?: Partial<Npc>;
  readonly wardUntil?: number;
  readonly now?: number;
  readonly draw?: (n: number) => number;
}

function begun({ ada = {}, rat = {}, wardUntil = 0, now = NOW, draw = d(1) }: Scene = {}) {
  const view = new SmallView([somebody('Ada', { room: roomId('row2'), ...ada })], [], village());
  view.apply([
    { kind: 'record', record: npc('rat-1', 'row2', rat) },
    { kind: 'presence', player: playerId('Ada'), presence: { ...PRESENT, wardUntil } },
  ]);
  const events = fire(view, aggression, { now, draw });
  return { view, isAttack: events.some(({ type }) => type === 'combat.started') };
}
const isAttack = (scene: Scene): boolean => begun(scene).isAttack;

describe('aggression', () => {
  it('attacks in so many tens of percent as it has points', () => {
    expect(isAttack({ draw: d(50) })).toBe(true);
    expect(isAttack({ draw: d(51) })).toBe(false);
  });

  it.each([
    ['before the witching hour', atGame('1920-01-01', 23) - 1, false],
    ['from its stroke', atGame('1920-01-01', 23), true],
    ['until its end', atGame('1920-01-02', 1) - 1, true],
    ['after it', atGame('1920-01-02', 1), false],
  ])('has two points more in the witching hour: %s', (_, now, isMore) => {
    expect(isAttack({ now, draw: d(51) })).toBe(isMore);
    expect(isAttack({ now, draw: d(70) })).toBe(isMore);
    expect(isAttack({ now, draw: d(71) })).toBe(false);
  });

  it.each([
    ['whose ward is not over', { wardUntil: NOW + 1 }, false],
    ['whose ward is just over', { wardUntil: NOW }, true],
    ['who is dead', { ada: { life: { kind: 'dead', at: 0 } } }, false],
    ['who lies wounded', { ada: { life: { kind: 'wounded', bledAt: 0 } } }, false],
    ['of the staff', { ada: { roles: ['builder'] } }, false],
    ['who is elsewhere', { ada: { room: roomId('row3') } }, false],
  ] as const)('looks at somebody %s', (_, scene, is) => {
    expect(isAttack(scene as Scene)).toBe(is);
  });

  it('sleeps when it is asleep, and lets the dead lie', () => {
    expect(isAttack({ rat: { state: 'asleep' } })).toBe(false);
    expect(isAttack({ rat: { room: null } })).toBe(false);
  });

  it('fights one fight at a time, and none where nobody may', () => {
    const { view } = begun();
    expect(fire(view, aggression, { draw: d(1) })).toEqual([]);
    const peace = village();
    const room = peace.rooms.get(roomId('row2'));
    if (room === undefined) throw new Error('no row2');
    const rooms = new Map([
      ...peace.rooms,
      [room.id, { ...room, attributes: { ...room.attributes, noCombat: true } }],
    ]);
    const quiet = new SmallView([somebody('Ada', { room: room.id })], [], { ...peace, rooms });
    quiet.apply([{ kind: 'record', record: npc('rat-1', 'row2') }]);
    expect(fire(quiet, aggression, { draw: d(1) })).toEqual([]);
  });

  it('is nothing to those of no aggression, or of no kind', () => {
    const view = new SmallView([somebody('Ada', { room: roomId('row2') })], [], village());
    const meek = [npc('cat-1', 'row2'), npc('dodo-1', 'row2')];
    view.apply(meek.map((record) => ({ kind: 'record', record })));
    expect(fire(view, aggression, { draw: d(1) })).toEqual([]);
  });

  it('falls on any of those who are there', () => {
    const there = ['Ada', 'Bob'].map((name) => somebody(name, { room: roomId('row2') }));
    const struck = [0, 0.49].map((second) => {
      const view = new SmallView(there, [], village());
      view.apply([{ kind: 'record', record: npc('rat-1', 'row2') }]);
      const draw = (n: number, whose?: string): number =>
        n === 1 && whose === 'rat-1' ? second + 0.25 : 0;
      const events = fire(view, aggression, { draw });
      return events.find(({ type }) => type === 'combat.started');
    });
    expect(struck).toEqual([
      expect.objectContaining({ target: playerId('Ada') }),
      expect.objectContaining({ target: playerId('Bob') }),
    ]);
  });

  it('comes every ten seconds', () => {
    const keen = kindLike('rat', { aggression: 10 });
    const zone = virtualZone({
      content: village([keen]),
      players: [somebody('Ada', { room: roomId('row0') })],
      records: [npc('rat-1', 'row0')],
    });
    zone.advance(9_750);
    expect(zone.eventsSeenBy('Ada').map(({ data }) => data.type)).not.toContain('combat.started');
    zone.advance(250);
    expect(zone.eventsSeenBy('Ada').map(({ data }) => data.type)).toContain('combat.started');
  });
});

describe('aggression of a hunter', () => {
  const hunter: Partial<Npc> = { hunts: playerId('Ada'), home: roomId('row0') };
  const wentTo = (room: string, draw: () => number) =>
    begun({ ada: { room: roomId(room) }, rat: hunter, draw }).view.record('npc', 'rat-1');

  it('follows into the next room by its aggression, or has lost its prey', () => {
    expect(wentTo('row3', d(50))).toMatchObject({ room: 'row3', hunts: playerId('Ada') });
    expect(wentTo('row3', d(51))).toMatchObject({ room: 'row2', hunts: null });
    expect(wentTo('row4', d(1))).toMatchObject({ room: 'row2', hunts: null });
  });

  it('falls upon its prey and nobody else', () => {
    expect(isAttack({ rat: hunter, draw: d(50) })).toBe(true);
    expect(isAttack({ rat: { ...hunter, hunts: playerId('Bob') }, draw: d(1) })).toBe(false);
  });

  it('gives up prey that it may not touch', () => {
    const { view, isAttack: is } = begun({ rat: hunter, wardUntil: NOW + 1 });
    expect(is).toBe(false);
    expect(view.record('npc', 'rat-1')?.hunts).toBeNull();
  });

  it('is at home again when it has nothing to hunt', () => {
    const zone = virtualZone({
      content: village(),
      players: [somebody('Ada', { room: roomId('row4') })],
      records: [npc('rat-1', 'row2', { ...hunter, zone: TOWN })],
    });
    zone.advance(30_000);
    expect(whereIs(zone.world.committed.record('npc', 'rat-1'))).toBe('row0');
  });
});
