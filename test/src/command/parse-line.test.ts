import { type Intent } from '../../../src/model/intent';
import { parseLine } from '../../../src/command/parse-line';

const look = (at: string | null, isInside = false): Intent => ({ verb: 'look', at, isInside });
const say = (text: string): Intent => ({ verb: 'say', text });
const get = (what: string, from: string | null = null): Intent => ({ verb: 'get', what, from });

const MEANT: readonly (readonly [line: string, intent: Intent])[] = [
  ['north', { verb: 'move', exit: 'north' }],
  ['n', { verb: 'move', exit: 'north' }],
  ['  SW ', { verb: 'move', exit: 'southwest' }],
  ['go u', { verb: 'move', exit: 'up' }],
  ['go Door', { verb: 'move', exit: 'door' }],
  ['look', look(null)],
  ['l', look(null)],
  ['x lamp', look('lamp')],
  ['examine at the window', look('the window')],
  ['look n', look('north')],
  ['look in brass chest', look('brass chest', true)],
  ['exits', { verb: 'exits' }],
  ['i', { verb: 'inventory' }],
  ['eq', { verb: 'equipment' }],
  ['get lamp', get('lamp')],
  ['take all.coin from old chest', get('all.coin', 'old chest')],
  ['pickup 3 coins', get('3 coins')],
  ['get from', get('from')],
  ['drop 2.lamp', { verb: 'drop', what: '2.lamp' }],
  ['put all into bag', { verb: 'put', what: 'all', into: 'bag' }],
  ['give 3 coins to Ada', { verb: 'give', what: '3 coins', to: 'Ada' }],
  ['say Hello, you.', say('Hello, you.')],
  ["'hello", say('hello')],
  ['’hello', say('hello')],
  ["' hello", say('hello')],
  ['"hello', say('hello')],
  ['“hello', say('hello')],
  [':waves', { verb: 'emote', text: 'waves', how: 'emote' }],
  ['me laughs', { verb: 'emote', text: 'laughs', how: 'emote' }],
  ['pose The lamp gutters.', { verb: 'emote', text: 'The lamp gutters.', how: 'pose' }],
  ['g hello all', { verb: 'global', text: 'hello all' }],
  ['tell Ada come here', { verb: 'whisper', to: 'Ada', text: 'come here' }],
  ['r yes', { verb: 'reply', text: 'yes' }],
  ['channel Global', { verb: 'channel', name: 'global', set: null }],
  ['channel global OFF', { verb: 'channel', name: 'global', set: 'off' }],
  ['hist global', { verb: 'history', channel: 'global', lines: null }],
  ['history whisper 5', { verb: 'history', channel: 'whisper', lines: 5 }],
  ['ignore Bob', { verb: 'ignore', name: 'Bob', minutes: null }],
  ['mute Bob 10', { verb: 'ignore', name: 'Bob', minutes: 10 }],
  ['unmute Bob', { verb: 'unignore', name: 'Bob' }],
  ['mutes', { verb: 'ignores' }],
  ['sc', { verb: 'status' }],
  ['stats', { verb: 'stats' }],
  ['whoami', { verb: 'whoami' }],
  ['time', { verb: 'time' }],
  ['who', { verb: 'who' }],
  ['map', { verb: 'map', asText: false }],
  ['map Text', { verb: 'map', asText: true }],
  ['route lamp stair', { verb: 'route', room: 'lamp stair' }],
  ['help', { verb: 'help', topic: null }],
  ['?look', { verb: 'help', topic: 'look' }],
  ['alias', { verb: 'alias', name: null, text: null }],
  ['alias NN whisper Nora', { verb: 'alias', name: 'nn', text: 'whisper Nora' }],
  ['alias nn', { verb: 'alias', name: 'nn', text: null }],
  ['unalias NN', { verb: 'unalias', name: 'nn' }],
  ['settings', { verb: 'settings', name: null, value: null }],
  ['settings Reader ON', { verb: 'settings', name: 'reader', value: 'on' }],
  ['register', { verb: 'register' }],
  ['logout', { verb: 'quit' }],
  ['inv', { verb: 'inventory' }],
  ['exam lamp', look('lamp')],
];

const WRONG_USES = [
  'north please',
  'go',
  'go to bed',
  'look in',
  'exits now',
  'get',
  'drop',
  'put lamp',
  'put in chest',
  'put lamp in',
  'give lamp',
  'give to Ada',
  'say',
  "'",
  'emote',
  'pose',
  'global',
  'whisper Ada',
  'reply',
  'channel',
  'channel global maybe',
  'history',
  'history global many',
  'ignore',
  'ignore Bob soon',
  'unignore',
  'ignores all',
  'status now',
  'who is it',
  'map big',
  'route',
  "alias 'x say hello",
  'alias __proto__ look',
  'unalias',
  'quit now',
];

const textOf = (line: string, aliases: Readonly<Record<string, string>> = {}): string => {
  const parsed = parseLine(line, aliases);
  return parsed.kind === 'refused' ? `${parsed.code}: ${parsed.text}` : parsed.intent.verb;
};

describe('parseLine', () => {
  it.each(MEANT)('%s', (line, intent) => {
    expect(parseLine(line, {})).toMatchObject({ kind: 'intent', intent });
  });

  it.each(WRONG_USES)('shows the usage for: %s', (line) => {
    expect(textOf(line)).toMatch(/^verb\.usage: Use it like this: /u);
  });

  it.each([
    ['lok', 'There is no verb “lok”. Did you mean look, lock or loc?'],
    ['invetnory', 'There is no verb “invetnory”. Did you mean inventory?'],
    ['sta', 'There is no verb “sta”. Did you mean stand, stats or status?'],
    ['no', 'There is no verb “no”. Did you mean ne, nw or go?'],
    ['zzzzzz now', 'There is no verb “zzzzzz”. Type help for those there are.'],
    ['coach', 'There is no verb “coach”. Type help for those there are.'],
    ['out', 'There is no verb “out”. Did you mean put?'],
    ['', 'Say what you want to do, or type help.'],
    ['constructor', 'There is no verb “constructor”. Type help for those there are.'],
  ])('knows no verb in "%s" and runs nothing', (line, text) => {
    expect(parseLine(line, {})).toEqual({ kind: 'refused', code: 'verb.unknown', text });
  });

  it.each([
    ['sumon rat', [], 'There is no verb “sumon”. Type help for those there are.'],
    ['sumon rat', ['moderator'], 'There is no verb “sumon”. Type help for those there are.'],
    ['sumon rat', ['builder'], 'There is no verb “sumon”. Did you mean summon?'],
    ['sumon rat', ['admin'], 'There is no verb “sumon”. Did you mean summon?'],
    ['tel', [], 'There is no verb “tel”. Did you mean whisper?'],
    ['tel', ['admin'], 'There is no verb “tel”. Did you mean whisper or teleport?'],
  ] as const)('offers for "%s" to the roles %j only what is theirs', (line, roles, text) => {
    expect(parseLine(line, {}, { roles })).toMatchObject({ code: 'verb.unknown', text });
    expect(parseLine('zz', { zz: line }, { roles })).toMatchObject({ text });
  });

  it('tells a question from an act', () => {
    expect(parseLine('who', {})).toMatchObject({ isAsking: true });
    expect(parseLine('say who', {})).toMatchObject({ isAsking: false });
  });

  it('takes 1,000 letters and no more, an emoji being one', () => {
    expect(textOf(`say ${'é'.repeat(996)}`)).toBe('say');
    expect(textOf(`say ${'🕯'.repeat(996)}`)).toBe('say');
    expect(textOf(`say ${'e'.repeat(997)}`)).toMatch(/^line\.too_long/u);
  });

  it('puts the player’s own words in, also inside each other', () => {
    const aliases = { nn: 'whisper Nora', hi: 'nn hello' };
    expect(parseLine('hi there', aliases)).toMatchObject({
      kind: 'intent',
      intent: { verb: 'whisper', to: 'Nora', text: 'hello there' },
    });
  });

  it('prefers a verb of the game to a word of the player’s own, and that to a beginning', () => {
    expect(textOf('look', { look: 'quit' })).toBe('look');
    expect(textOf('inv', { inv: 'who' })).toBe('who');
  });

  it('takes the whole name of a way out, alone, for going there', () => {
    const isWay = (word: string): boolean => ['coach', 'out', 'inv', 'look'].includes(word);
    const through = (line: string, aliases = {}): unknown => parseLine(line, aliases, { isWay });
    const move = (exit: string) => ({ kind: 'intent', intent: { verb: 'move', exit } });
    expect(through('Coach')).toMatchObject(move('coach'));
    expect(through('out')).toMatchObject(move('out'));
    expect(through('leave', { leave: 'coach' })).toMatchObject(move('coach'));
    expect(through('inv')).toMatchObject(move('inv'));
    expect(through('inv', { inv: 'who' })).toMatchObject({ intent: { verb: 'who' } });
    expect(through('look')).toMatchObject({ intent: { verb: 'look' } });
    expect(through('coach now')).toMatchObject({ code: 'verb.unknown' });
    expect(through('coac')).toMatchObject({ code: 'verb.unknown' });
  });

  it.each([
    ['silence Bob 0 Enough.', '“0” is no number of minutes: it is a whole one from 1 to 525600.'],
    ['silence Bob 0', '“0” is no number of minutes'],
    ['silence Bob say -5 Enough.', '“-5” is no number of minutes'],
    ['silence Bob 1.5 Enough.', '“1.5” is no number of minutes'],
    ['ban Bob 525601 Enough.', '“525601” is no number of minutes'],
    [`ban Bob ${'9'.repeat(99)} Enough.`, `“${'9'.repeat(20)}” is no number of minutes`],
    ['ban 999.1.1.1 5 Enough.', '“999.1.1.1” is no address and no name.'],
    ['ban 1.2.3 Enough.', '“1.2.3” is no address and no name.'],
    ['ban 1::2::3 Enough.', '“1::2::3” is no address and no name.'],
    ['ban 10.0.0.1/64 Enough.', '“10.0.0.1/64” is no address and no name.'],
    ['ban 2001:db8::/129 Enough.', '“2001:db8::/129” is no address and no name.'],
    ['ban 2001:db8::/x Enough.', '“2001:db8::/x” is no address and no name.'],
    ['ban 2001:db8:/64 Enough.', '“2001:db8:/64” is no address and no name.'],
    ['ban 192.0.2.0/33 Enough.', '“192.0.2.0/33” is no address and no name.'],
    ['ban 192.0.2.0/ Enough.', '“192.0.2.0/” is no address and no name.'],
    ['ban Bob/24 Enough.', '“Bob/24” is no address and no name.'],
    [
      'ban 0.0.0.0/0 Enough.',
      '“0.0.0.0/0” is too wide: it is /8 to /32, or, of IPv6, /16 to /128.',
    ],
    ['ban 2000::/15 Enough.', '“2000::/15” is too wide: it is /8 to /32'],
    ['kick 999.1.1.1 Enough.', '“999.1.1.1” is no address and no name.'],
    ['summon rat 0', '“0” is no number of things: it is a whole one from 1 to 50.'],
    ['summon rat -3', '“-3” is no number of things'],
    ['summon rat 51', '“51” is no number of things'],
    ['shutdown 0 New lamps.', '“0” is no number of seconds: it is a whole one from 1 to 3600.'],
    ['shutdown 3601 New lamps.', '“3601” is no number of seconds'],
    ['clock shift 0', 'The clock goes by whole hours, 9999 at most, and not by none.'],
    ['clock shift 10000', 'The clock goes by whole hours'],
    ['clock shift 1.5', 'The clock goes by whole hours'],
    ['set Bob dp 1.5', '“1.5” is no whole number of nine digits at most.'],
    ['set Bob dp 1234567890', '“1234567890” is no whole number'],
    ['ignore Bob -1', '“-1” is no number of minutes'],
    ['history global 201', '“201” is no number of lines: it is a whole one from 1 to 200.'],
  ])('%s: says what is wrong, and how it is used', (line, said) => {
    expect(textOf(line)).toContain(`verb.usage: ${said}`);
    expect(textOf(line)).toMatch(/ Use it like this: /u);
  });

  it.each([
    'ban 192.0.2.7 5 Enough.',
    'ban 2001:db8::1 Enough.',
    'ban 2001:db8:0:0::/64 Enough.',
    'ban 2001:db8::/16 Enough.',
    'ban ::ffff:192.0.2.7 Enough.',
    'ban 192.0.2.0/24 Enough.',
    'kick 192.0.0.0/8 Enough.',
    'kick ::1 Enough.',
    'silence Bob 525600 Enough.',
    'silence Bob 2nd time.',
    'clock shift -9999',
    'set Bob lucidity -5',
    'summon Bob',
  ])('%s is right', (line) => {
    expect(parseLine(line, {})).toMatchObject({ kind: 'intent' });
  });

  it('ends words that lead back to themselves', () => {
    expect(textOf('a1', { a1: 'b1', b1: 'a1' })).toMatch(/^alias\.cycle/u);
  });

  it('refuses a line that is too long only once the words are put in', () => {
    expect(textOf(`big ${'y'.repeat(900)}`, { big: `say ${'x'.repeat(200)}` })).toMatch(/^line\./u);
  });

  it('refuses a word of one’s own that the game has already', () => {
    expect(textOf('alias look quit')).toMatch(/^verb\.usage: “look” is a word of the game/u);
  });
});
