import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { historySizes } from '../../../../src/rules/talk/history-sizes';
import { virtualZone, type VirtualZone } from '../../../virtual-zone/virtual-zone';
import { roomId } from '../small-world';
import { somebody } from '../small-view';

/** Ada with Bob, who is at her side and in her party. */
function pair(): VirtualZone {
  const zone = virtualZone({
    players: [
      somebody('Ada', { roles: ['moderator'] }),
      'Bob',
      somebody('Cy', { room: roomId('loft') }),
    ],
  });
  zone.send('Ada', 'party invite bob');
  zone.send('Bob', 'party accept');
  return zone;
}

const spoken = (zone: VirtualZone): number =>
  zone.eventsSeenBy('Bob').filter(({ data }) => 'text' in data).length;

const RATES: readonly (readonly [verb: string, perMin: number])[] = [
  ['say', 15],
  ['emote', 15],
  ['pose', 15],
  ['local', 20],
  ['global', 10],
  ['whisper bob', 20],
  ['party', 30],
];

describe('takeLine', () => {
  it.each(RATES)(
    'rate.limited: %s has %d lines a minute, a third of them at once',
    (verb, perMin) => {
      const zone = pair();
      const atOnce = Math.floor(perMin / 3);
      for (let n = 0; n < atOnce; n += 1) zone.send('Ada', `${verb} hello`);
      expect(spoken(zone)).toBe(atOnce);
      zone.send('Ada', `${verb} hello`);
      const everyMs = 60_000 / perMin;
      expect(zone.sawBy('Ada').at(-1)).toBe(
        `0ms You are out of breath. Wait ${Math.ceil(everyMs / 1_000)} seconds.`,
      );
      zone.advance(everyMs - 10);
      zone.send('Ada', `${verb} hello`);
      expect(zone.sawBy('Ada').at(-1)).toMatch(/Wait a second\.$/u);
      expect(spoken(zone)).toBe(atOnce);
      zone.advance(10);
      zone.send('Ada', `${verb} hello`);
      expect(spoken(zone)).toBe(atOnce + 1);
    },
  );

  it('rate.limited: reply shares the breath of whisper', () => {
    const zone = pair();
    zone.send('Bob', 'whisper ada psst');
    for (let n = 0; n < 6; n += 1) zone.send('Ada', 'reply hello');
    zone.send('Ada', 'reply hello');
    expect(zone.sawBy('Ada').at(-1)).toBe('0ms You are out of breath. Wait 3 seconds.');
  });
});

const HISTORIES: readonly (readonly [verb: string, name: string, most: number])[] = [
  ['local', 'local', 50],
  ['global', 'global', 200],
  ['whisper bob', 'whisper', 50],
  ['party', 'party', 50],
  ['announce', 'announce', 50],
];

describe('historySizes', () => {
  it('are those of the rules', () => {
    expect(historySizes(RULE_NUMBERS)).toEqual({
      global: 200,
      local: 50,
      party: 50,
      announce: 50,
      whisper: 50,
    });
  });

  it.each(HISTORIES)('lets %s be read %s lines back: %d', (verb, name, most) => {
    const zone = pair();
    for (let n = 0; n <= most; n += 1) {
      zone.send('Ada', `${verb} line ${n}`);
      zone.advance(6_000);
    }
    const before = zone.sawBy('Bob').length;
    zone.send('Bob', `history ${name} 200`);
    const lines = zone.sawBy('Bob').slice(before);
    expect(lines).toHaveLength(most);
    expect(lines[0]).toMatch(/line 1\b/u);
    expect(lines.at(-1)).toContain(`line ${most}`);
  });

  it('gives twenty where no number is asked', () => {
    const zone = pair();
    for (let n = 0; n < 25; n += 1) {
      zone.send('Ada', `local line ${n}`);
      zone.advance(3_000);
    }
    const before = zone.sawBy('Bob').length;
    zone.send('Bob', 'history local');
    expect(zone.sawBy('Bob').slice(before)).toHaveLength(20);
  });
});
