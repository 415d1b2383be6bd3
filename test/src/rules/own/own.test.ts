import { type Performable } from '../../../../src/rules/performable';
import { type Character } from '../../../../src/model/character';
import { brief, inPack, item, SmallView, somebody } from '../small-view';
import { CONTENT, roomId } from '../small-world';

const view = (more: Partial<Character> = {}): SmallView =>
  new SmallView(
    [somebody('Ada', more), somebody('Bob', { isGuest: true })],
    [
      item('candle', inPack('Ada'), { quantity: 3 }),
      item('gloves', { kind: 'slot', character: somebody('Ada').id, slot: 'hands' }),
    ],
  );
const alone = (verb: string): Performable => ({ verb }) as Performable;

describe('perform', () => {
  it.each([
    ['inventory', 'You carry:\n  3 candles\n1 of 20 places, 0.8 of 25.0 kg. Purse: $10.00.'],
    ['equipment', 'You wear:\n  hands: a pair of gloves'],
    ['stats', 'STR 50, DEX 50, CON 50, POW 50, CHA 50, LUCK 50, SIZ 50, INT 50, EDU 50.'],
    ['whoami', 'You are Ada, Drifter of level 1.'],
    ['time', 'It is past 07:00, morning, on Thursday 1 January 1920.'],
    ['register', 'You are registered already.'],
    ['who', '2 are in the world:\n  Ada, Drifter\n  Bob, Drifter'],
    ['exits', 'Exits: north, east, west (locked), south (blocked), door.'],
    ['quit', 'player.left'],
    [
      'status',
      'Ada, Drifter of level 1 (0 XP), standing.\nHealth 20 of 20, unhurt. Mind 86 of 86, lucid. Magic 10 of 10.\nPurse: $10.00.',
    ],
  ])('%s', (verb, said) => {
    expect(brief(view().judge('Ada', alone(verb)))).toBe(said);
  });

  it('tells a guest that it is one, and where it is kept', () => {
    expect(brief(view().judge('Bob', alone('whoami')))).toMatch(/You are a guest/u);
    expect(brief(view().judge('Bob', alone('register')))).toContain('POST /api/accounts/claim');
    expect(brief(view().judge('Bob', alone('inventory')))).toMatch(/^Your pack is empty\./u);
    expect(brief(view().judge('Bob', alone('equipment')))).toBe('You wear nothing of note.');
  });

  it('marks the idle and the linkdead', () => {
    const world = view();
    world.wait(5 * 60_000);
    expect(brief(world.judge('Ada', alone('who')))).not.toContain('idle');
    world.wait(1);
    const presence = { ...world.presence(somebody('Bob').id), isToldLinkdead: true };
    world.apply([{ kind: 'presence', player: somebody('Bob').id, presence }]);
    expect(brief(world.judge('Ada', alone('who')))).toContain('Bob, Drifter (idle, linkdead)');
  });

  it('lists two hundred, and counts the rest', () => {
    const many = Array.from({ length: 203 }, (_, n) => somebody(`P${n}`));
    const said = brief(new SmallView(many).judge('P0', alone('who')));
    expect(said.split('\n')).toHaveLength(202);
    expect(said).toMatch(/ {2}and 3 more$/u);
  });

  it('answers, and does not throw, for one whose room is gone', () => {
    const lost = view({ room: roomId('sunken') });
    const asked: readonly Performable[] = [
      { verb: 'look', at: null, isInside: false },
      { verb: 'look', at: 'north', isInside: false },
      { verb: 'exits' },
      { verb: 'map', asText: false },
      { verb: 'route', room: 'stair' },
      { verb: 'move', exit: 'north' },
      { verb: 'put', what: 'candle', into: 'chest' },
    ];
    for (const intent of asked) expect(lost.judge('Ada', intent).kind).toBe('refused');
    expect(CONTENT.rooms.has(roomId('sunken'))).toBe(false);
  });
});

describe('alias', () => {
  const alias = (name: string | null, text: string | null): Performable => ({
    verb: 'alias',
    name,
    text,
  });

  it('makes, shows, lists and takes back a word', () => {
    const world = view();
    expect(brief(world.act('Ada', alias(null, null)))).toBe('You have no words of your own.');
    expect(brief(world.act('Ada', alias('nn', 'whisper Nora')))).toBe(
      ': “nn” now means: whisper Nora',
    );
    expect(brief(world.act('Ada', alias('nn', null)))).toBe('nn: whisper Nora');
    expect(brief(world.act('Ada', alias(null, null)))).toBe('Your words:\n  nn: whisper Nora');
    expect(brief(world.act('Ada', { verb: 'unalias', name: 'nn' }))).toMatch(/means nothing/u);
    expect(brief(world.act('Ada', { verb: 'unalias', name: 'nn' }))).toMatch(/^target\.none/u);
    expect(brief(world.act('Ada', alias('nn', null)))).toMatch(/^target\.none/u);
  });

  it.each([
    [{}, 'a b', true],
    [{ b: 'c x', c: 'A' }, 'b', true],
    [{ b: 'c x', c: 'look' }, 'b', false],
    [Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`w${n}`, `w${n + 1}`])), 'w0', true],
  ])('%o with a = %s', (aliases, text, isRefused) => {
    const said = brief(view({ aliases }).act('Ada', alias('a', text)));
    expect(said.startsWith('alias.cycle')).toBe(isRefused);
  });

  it('keeps fifty; an old one may still be changed', () => {
    const aliases = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`w${n}`, 'look']));
    expect(brief(view({ aliases }).act('Ada', alias('more', 'look')))).toMatch(/^alias\.full/u);
    expect(view({ aliases }).act('Ada', alias('w7', 'who')).kind).toBe('done');
  });
});

describe('settings', () => {
  it.each([
    [null, null, 'reader is off.\nbrief is off.\nnumbers is off.\necho is on.'],
    ['echo', null, 'echo is on.'],
    ['reader', 'on', ': reader is on.'],
    [
      'reader',
      'maybe',
      'verb.usage: Use it like this: settings reader on, or settings reader off.',
    ],
    [
      'colour',
      'on',
      'verb.usage: There is no setting “colour”. There are reader, brief, numbers, echo.',
    ],
  ])('settings %s %s', (name, value, said) => {
    expect(brief(view().act('Ada', { verb: 'settings', name, value }))).toBe(said);
  });

  it('is kept with the character', () => {
    const world = view();
    world.act('Ada', { verb: 'settings', name: 'reader', value: 'on' });
    expect(world.character(somebody('Ada').id)?.settings.reader).toBe(true);
  });
});
