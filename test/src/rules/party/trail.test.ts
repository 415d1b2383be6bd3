import { type Character } from '../../../../src/model/character';
import { type Exit } from '../../../../src/model/room';
import { type Verdict } from '../../../../src/rules/rule';
import { playerId, SmallView, somebody } from '../small-view';
import { CONTENT, exit, room, roomId, ROOMS, TOWN } from '../small-world';

/** Bob follows Ada; then this becomes of him. */
function behind(bob: Partial<Character>, view = new SmallView([somebody('Ada'), somebody('Bob')])) {
  view.act('Bob', { verb: 'follow', whom: 'Ada' });
  view.apply([{ kind: 'character', character: somebody('Bob', bob) }]);
  return view;
}

const north = (view: SmallView): Verdict => view.act('Ada', { verb: 'move', exit: 'north' });

const told = (verdict: Verdict): readonly unknown[] =>
  verdict.kind === 'done'
    ? verdict.events.map((event) =>
        event.type === 'player.followed' ? (event.because ?? 'stays') : event.type,
      )
    : [verdict];

describe('withFollowers', () => {
  it.each<readonly [string, Partial<Character>, RegExp]>([
    ['state.wounded', { life: { kind: 'wounded', bledAt: 0 } }, /^You lie bleeding/u],
    ['state.catatonic', { lucidity: -100 }, /Somebody else will have to ground you\.$/u],
  ])('leaves behind whom %s keeps, and tells why', (_code, bob, why) => {
    const view = behind(bob);
    expect(told(north(view))).toEqual(['player.moved', expect.stringMatching(why)]);
    expect(view.presence(playerId('Bob')).follows).toBeNull();
    expect(view.presence(playerId('Ada')).followers).toBeUndefined();
  });

  it('leaves behind whoever fights', () => {
    const view = behind({});
    const fight = {
      kind: 'fight',
      id: roomId('quay'),
      zone: TOWN,
      players: [playerId('Bob')],
    } as never;
    view.apply([{ kind: 'record', record: fight }]);
    expect(told(north(view))).toEqual([
      'player.moved',
      'Not while you are fighting. Type flee to get away.',
    ]);
  });

  it('says nothing of whoever is out of sight already', () => {
    expect(told(north(behind({ room: roomId('loft') })))).toEqual(['player.moved', 'stays']);
  });

  it('leads through a way that only the leader has found', () => {
    const rooms = ROOMS.map((one) =>
      one.id === roomId('quay')
        ? room('quay', [exit('north', 'stair', { flags: ['hidden'] } satisfies Partial<Exit>)])
        : one,
    );
    const content = { ...CONTENT, rooms: new Map(rooms.map((one) => [one.id, one])) };
    const ada = somebody('Ada', { found: [`${roomId('quay')}|north`] });
    const view = behind({}, new SmallView([ada, somebody('Bob')], [], content));
    expect(told(north(view))).toEqual(['player.moved', 'player.moved']);
  });

  it('gives each follower chance of their own', () => {
    const view = behind({});
    const verdict = north(view);
    expect(verdict).toMatchObject({
      events: [{ actor: playerId('Ada') }, { actor: playerId('Bob'), how: 'followed' }],
    });
    expect(view.presence(playerId('Bob')).follows).toBe(playerId('Ada'));
  });
});
