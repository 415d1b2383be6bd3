import { type Character } from '../../../../src/model/character';
import { type Mind } from '../../../../src/model/mind';
import { delirium } from '../../../../src/rules/mind/ward';
import { move } from '../../../../src/rules/verbs/move';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { brief, playerId, PRESENT, somebody, type SmallView } from '../small-view';
import { roomId } from '../small-world';
import { contentWith, mindOfName, mindWith, present, settle, soul, turnAt, worldOf } from './minds';

const AT = 1_000_000;

const CONTENT = contentWith({});
const WARDED = { ...CONTENT, landmarks: { ...CONTENT.landmarks, ward: roomId('loft') } };

const next = (
  mind: Partial<Mind> | undefined,
  more: Partial<Character> = {},
  lastActiveAt = 0,
): number =>
  delirium.next(
    {
      character: soul('Ada', { ...(mind && { mind: mindWith(mind) }), ...more }),
      presence: { ...PRESENT, lastActiveAt },
    },
    RULE_NUMBERS,
  );

function rung(
  mind: Partial<Mind>,
  more: Partial<Character> = {},
): { readonly town: SmallView; readonly told: string } {
  const town = worldOf([soul('Ada', { lucidity: -2_000, mind: mindWith(mind), ...more })], WARDED);
  const character = town.character(playerId('Ada'));
  if (character === undefined) throw new Error('nobody');
  const verdict = delirium.ring(turnAt(town, AT), {
    character,
    presence: town.presence(character.id),
  });
  settle(town, [verdict]);
  return { town, told: brief(verdict) };
}

describe('delirium', () => {
  it('is due after 120 s lost, 300 s catatonic, at once at the worst; the soonest counts', () => {
    expect(next({ lostSince: AT })).toBe(AT + 120_000);
    expect(next({ catatonicSince: AT })).toBe(AT + 300_000);
    expect(next({ worstSince: AT, lostSince: AT, catatonicSince: AT })).toBe(AT);
    expect(next({ lostSince: AT + 200_000, catatonicSince: AT })).toBe(AT + 300_000);
    expect(next(undefined)).toBe(Infinity);
    expect(next({})).toBe(Infinity);
  });

  it('is not due to the dead, nor before somebody is back', () => {
    expect(next({ lostSince: AT }, { life: { kind: 'dead', at: AT } })).toBe(Infinity);
    expect(next({ lostSince: AT }, {}, AT + 500_000)).toBe(AT + 500_000);
  });

  it('carries them to the ward, at 20, and does not lock it', () => {
    const { town, told } = rung({ lostSince: 1, catatonicSince: 1 });
    expect(told).toBe('lucidity.changed player.moved');
    expect(town.character(playerId('Ada'))).toMatchObject({ room: 'loft', lucidity: 2_000 });
    expect(mindOfName(town, 'Ada')).toMatchObject({
      lostSince: null,
      catatonicSince: null,
      wardedUntil: null,
    });
  });

  it('leaves them where they are, if that is the ward; from the worst it locks it', () => {
    const { town, told } = rung({ worstSince: 1 }, { room: roomId('loft') });
    expect(told).toBe('lucidity.changed');
    expect(mindOfName(town, 'Ada')).toMatchObject({ worstSince: null, wardedUntil: AT + 300_000 });
  });

  it('breaks off what they were about', () => {
    const mind = mindWith({ lostSince: 1 });
    const town = worldOf([soul('Ada', { lucidity: -2_000, mind })], WARDED);
    present(town, 'Ada', { busy: { act: 'pray', since: 0, until: AT + 1, target: null } });
    const character = town.character(playerId('Ada'));
    if (character === undefined) throw new Error('nobody');
    const presence = town.presence(character.id);
    const verdict = delirium.ring(turnAt(town, AT), { character, presence });
    expect(brief(verdict)).toBe('act.broken lucidity.changed player.moved');
    settle(town, [verdict]);
    expect(town.presence(character.id).busy).toBeNull();
  });

  it('comes 120 s after the fall, whatever the tick', () => {
    for (const tickMs of [100, 7_000]) {
      const mind = mindWith({ lostSince: AT - 60_000, catatonicSince: AT - 60_000 });
      const zone = virtualZone({
        players: [somebody('Ada', { lucidity: -1_500, mind, room: roomId('stair') }), 'Bob'],
        numbers: { tickMs },
      });
      zone.advance(70_000);
      const [moved] = zone.eventsSeenBy('Ada').filter(({ data }) => data.type === 'player.moved');
      expect(moved?.data).toMatchObject({ at: AT + 60_000, how: 'committed', to: 'quay' });
    }
  });
});

describe('move', () => {
  it('out of the ward before its time is refused: exit.locked', () => {
    const mind = mindWith({ wardedUntil: AT });
    const town = worldOf([soul('Ada', { mind, room: roomId('loft') })], WARDED);
    const ada = town.character(playerId('Ada'));
    if (ada === undefined) throw new Error('nobody');
    const going = (now: number): string =>
      brief(move({ ...town.turnOf(ada), now }, { verb: 'move', exit: 'down' }));
    expect(going(AT - 1)).toMatch(/^exit\.locked: The door of the ward/);
    expect(going(AT)).toBe('player.moved');
    const elsewhere = { ...ada, room: roomId('stair') };
    town.apply([{ kind: 'character', character: elsewhere }]);
    expect(
      brief(move({ ...town.turnOf(elsewhere), now: AT - 1 }, { verb: 'move', exit: 'up' })),
    ).toBe('player.moved');
  });
});
