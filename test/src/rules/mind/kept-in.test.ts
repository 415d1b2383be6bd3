import { type Character } from '../../../../src/model/character';
import { wardOpens } from '../../../../src/rules/mind/ward-opens';
import { isKeptIn } from '../../../../src/rules/mind/kept-in';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { NOW, PRESENT, somebody } from '../small-view';
import { CONTENT, roomId } from '../small-world';
import { mindWith, soul } from './minds';

const WARDED = { ...CONTENT, landmarks: { ...CONTENT.landmarks, ward: roomId('loft') } };
const lost = (more: Partial<Character> = {}): Character =>
  somebody('Ada', {
    room: roomId('quay'),
    lucidity: -10_000,
    mind: mindWith({ worstSince: NOW + 500 }),
    ...more,
  });

/** Carried to the ward at once, with Bob there. */
function ward() {
  const zone = virtualZone({
    content: WARDED,
    players: [lost(), somebody('Bob', { room: roomId('loft') })],
  });
  zone.advance(1_000);
  return zone;
}
const answer = (line: string, who = 'Ada'): string => {
  const zone = ward();
  const before = zone.sawBy(who).length;
  zone.send(who, line);
  return zone.sawBy(who).slice(before).join('\n');
};

describe('isKeptIn', () => {
  it('is so in the ward alone, and until its time', () => {
    const ada = soul('Ada', { room: roomId('loft'), mind: mindWith({ wardedUntil: 9 }) });
    expect(isKeptIn({ content: WARDED }, ada, 8)).toBe(true);
    expect(isKeptIn({ content: WARDED }, ada, 9)).toBe(false);
    expect(isKeptIn({ content: WARDED }, { ...ada, room: roomId('quay') }, 8)).toBe(false);
    expect(isKeptIn({ content: WARDED }, { room: roomId('loft') }, 8)).toBe(false);
  });

  it.each([
    ['look', /down \(locked\)/u],
    ['exits', /down \(locked\)/u],
    ['map text', /Down: not visited, locked\./u],
    ['look down', /The way is locked\./u],
    ['down', /The door of the ward is locked/u],
    ['open down', /You find no keyhole in the way down\./u],
    ['unlock down', /You find no keyhole in the way down\./u],
    ['force down', /You could throw yourself against the way down for ever\./u],
    ['lock down', /The way down is locked already\./u],
    ['close down', /The way down is locked already\./u],
  ])('shows in %s', (line, said) => {
    expect(answer(line)).toMatch(said);
  });

  it('is nothing to others', () => {
    expect(answer('look', 'Bob')).not.toContain('locked');
    expect(answer('map text', 'Bob')).toContain('Down: not visited. ');
    expect(answer('force down', 'Bob')).toContain('The way down is open already.');
  });

  it('shows to whoever is carried there', () => {
    const moved = ward()
      .eventsSeenBy('Ada')
      .find(({ data }) => data.type === 'player.moved');
    expect(moved?.data).toMatchObject({ view: { exits: [{ word: 'down', state: 'locked' }] } });
  });
});

describe('wardOpens', () => {
  it('is heard by them alone, when the time is over', () => {
    const heard = '300500ms The way down is opened from the other side.';
    const zone = ward();
    zone.advance(299_250);
    expect(zone.sawBy('Ada')).not.toContain(heard);
    zone.advance(250);
    expect(zone.sawBy('Ada')).toContain(heard);
    expect(zone.sawBy('Bob')).not.toContain(heard);
    expect(zone.world.committed.character(lost().id)?.mind?.wardedUntil).toBeNull();
    zone.send('Ada', 'down');
    expect(zone.sawBy('Ada')).toContain('300500ms You go down.');
  });

  it('opens no door to who is elsewhere by then', () => {
    const zone = virtualZone({
      content: WARDED,
      players: [soul('Ada', { room: roomId('quay'), mind: mindWith({ wardedUntil: NOW + 500 }) })],
    });
    zone.advance(1_000);
    expect(zone.sawBy('Ada')).toEqual([]);
    expect(zone.world.committed.character(lost().id)?.mind?.wardedUntil).toBeNull();
  });

  it('is due at that time, or when they are back', () => {
    const character = soul('Ada', { mind: mindWith({ wardedUntil: 9 }) });
    const next = (lastActiveAt: number): number =>
      wardOpens.next({ character, presence: { ...PRESENT, lastActiveAt } }, RULE_NUMBERS);
    expect(next(0)).toBe(9);
    expect(next(20)).toBe(20);
    expect(wardOpens.next({ character: soul('Ada'), presence: PRESENT }, RULE_NUMBERS)).toBe(
      Infinity,
    );
  });
});
