import { HISTORIES } from '../../../../src/model/history';
import { type Ignore } from '../../../../src/model/viewer';
import { VERBS } from '../../../../src/command/verbs';
import { virtualZone, type VirtualZone } from '../../../virtual-zone/virtual-zone';
import { somebody } from '../small-view';

const WORD = 'xyzzy';
const ADA: Ignore = { account: somebody('Ada').account, name: 'Ada', until: null };

/** Every word that begins a line, with what may follow it. */
const LINES = VERBS.flatMap(({ name, aliases }) =>
  [name, ...aliases].map((word) => [word, [`${word} ${WORD}`, `${word} bob ${WORD}`]] as const),
);

/** Ada and Bob, who may ignore her, in one party. */
function pair(ignores: readonly Ignore[], roles: readonly 'moderator'[] = []): VirtualZone {
  const zone = virtualZone({ players: [somebody('Ada', { roles }), 'Bob'], items: [] });
  zone.send('Ada', 'party invite bob');
  zone.send('Bob', 'party accept');
  zone.send('Bob', 'whisper ada psst');
  if (ignores.length > 0) zone.send('Bob', 'ignore ada');
  return zone;
}

/** Whatever has come to Bob, over the wire and in words. */
const allOf = (zone: VirtualZone): string =>
  JSON.stringify([zone.eventsSeenBy('Bob'), zone.sawBy('Bob')]);

const isHeard = (zone: VirtualZone): boolean => allOf(zone).includes(WORD);

function say(zone: VirtualZone, lines: readonly string[]): void {
  for (const line of lines) zone.send('Ada', line);
}

function readBack(zone: VirtualZone): void {
  for (const name of HISTORIES) zone.send('Bob', `history ${name}`);
}

describe('ignoring somebody', () => {
  it.each(LINES)('keeps every word of theirs away: %s', (_word, lines) => {
    const live = pair([ADA]);
    say(live, lines);
    expect(isHeard(live)).toBe(false);
    readBack(live);
    expect(isHeard(live)).toBe(false);
  });

  it.each(LINES)('keeps them away when the past is shown again: %s', (_word, lines) => {
    const zone = pair([ADA]);
    zone.disconnect('Bob');
    say(zone, lines);
    zone.connect('Bob');
    expect(isHeard(zone)).toBe(false);
  });

  it('would be of no use if nothing had been heard', () => {
    const heard = LINES.filter(([, lines]) => {
      const zone = pair([]);
      say(zone, lines);
      return isHeard(zone);
    }).map(([word]) => word);
    expect(heard).toEqual(
      expect.arrayContaining([
        ...["'", ':', 'emote', 'global', 'local', 'party', 'pose', 'reply', 'say', 'whisper'],
      ]),
    );
  });

  it('begins and ends with the next thing said, live and in what is shown again', () => {
    const zone = pair([]);
    zone.send('Ada', 'party one');
    zone.send('Bob', 'ignore ada');
    zone.send('Ada', 'party two');
    zone.send('Bob', 'unignore ada');
    zone.send('Ada', 'party three');
    const said = zone.sawBy('Bob').filter((line) => line.includes('Ada:'));
    expect(said).toEqual(['0ms [party] Ada: one', '0ms [party] Ada: three']);
  });

  it('does not touch what staff says, even to who ignored them before they were', () => {
    const zone = virtualZone({
      players: [somebody('Ada', { roles: ['moderator'] }), somebody('Bob', { ignores: [ADA] })],
    });
    say(zone, ['say one', 'emote two', 'whisper bob three', 'global four', 'local five']);
    expect(zone.sawBy('Bob')).toHaveLength(5);
  });

  it('ignore.staff: ignore does not work on the staff', () => {
    const zone = pair([], ['moderator']);
    zone.send('Bob', 'ignore ada');
    expect(zone.sawBy('Bob').at(-1)).toBe('0ms Ada is of the staff, and is always heard.');
    zone.send('Ada', 'say Quiet, please.');
    expect(zone.sawBy('Bob').at(-1)).toBe('0ms Ada says, “Quiet, please.”');
  });
});
