import { type LoggedEvent } from '../../../../src/model/event';
import { type Tier, TIERS } from '../../../../src/model/lucidity';
import { type Distort, distortion, MISHEARD } from '../../../../src/perception/distort/distortion';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { npcSaid, SPOKEN } from './spoken';
import { ADA, BOB, CY, SAMPLES, viewer, VIEW } from '../sample-events';

const distort = distortion(RULE_NUMBERS);
/** Every line, every look. */
const always = distortion({
  ...RULE_NUMBERS,
  'distort.unpunctuatedPercent': 100,
  'distort.scrambledPercent': 100,
  'distort.looksPercent': 100,
});
const LINE = 'Somebody whispered, underneath the stairs.';
const BARE = 'Somebody whispered underneath the stairs';
const said = (offset = 1): LoggedEvent => ({ ...SAMPLES['room.said'], text: LINE, offset });
const moved = (offset = 1): LoggedEvent => ({ ...SAMPLES['player.moved'], offset });
const to = (tier: Tier) => viewer({ tier });

/** Of forty thousand events, how many are not as they were, in percent. */
function percentOf(event: (offset: number) => LoggedEvent, tier: Tier, player = BOB): number {
  const looker = to(tier);
  let others = 0;
  for (let offset = 1; offset <= 40_000; offset += 1) {
    const one = event(offset);
    if (distort(one, looker, player) !== one) others += 1;
  }
  return others / 400;
}

const textOf = (how: Distort, event: LoggedEvent, tier: Tier): unknown =>
  Object.entries(how(event, to(tier), BOB)).find(([field]) => field === 'text')?.[1];

describe('distortion', () => {
  it.each([
    ['lucid', 0],
    ['uneasy', 0],
    ['fractured', 30],
    ['deranged', 10],
    ['catatonic', 10],
  ] as const)('changes what the %s hear in %d of a hundred lines', (tier, percent) => {
    expect(Math.abs(percentOf(said, tier) - percent)).toBeLessThan(0.5);
  });

  it.each([
    ['lucid', 0],
    ['uneasy', 0],
    ['fractured', 0],
    ['deranged', 10],
    ['catatonic', 0],
  ] as const)('turns the ways out about for the %s in %d of a hundred rooms', (tier, percent) => {
    expect(Math.abs(percentOf(moved, tier, ADA) - percent)).toBeLessThan(0.5);
  });

  it('gives the very same event to the lucid and the uneasy', () => {
    const events = Object.values(SPOKEN).map((event) => ({ ...event, offset: 1 }));
    for (const event of [...events, moved()])
      for (const tier of ['lucid', 'uneasy'] as const)
        expect(always(event, to(tier), ADA)).toBe(event);
  });

  it('takes the fractured the punctuation, the deranged and the catatonic the letters’ order', () => {
    expect(textOf(always, said(), 'fractured')).toBe(BARE);
    const mixed = textOf(always, said(), 'deranged');
    expect(mixed).toMatch(/^S\w{6}y w\w{7}d, u\w{8}h the s\w{4}s\.$/u);
    expect(mixed).not.toBe(LINE);
    expect(textOf(always, said(), 'catatonic')).toBe(mixed);
  });

  it('changes nothing of an event but the words', () => {
    expect(always(said(), to('fractured'), BOB)).toEqual({ ...said(), text: BARE });
  });

  it('says the same of the same event to the same player, and falls upon others elsewhere', () => {
    const falls = (player: typeof BOB): readonly number[] =>
      Array.from({ length: 200 }, (_, i) => said(i + 1))
        .filter((event) => distort(event, to('deranged'), player) !== event)
        .map(({ offset }) => offset);
    expect(falls(BOB)).toEqual(falls(BOB));
    expect(falls(BOB)).not.toEqual(falls(CY));
    expect(textOf(always, said(5), 'deranged')).toBe(textOf(always, said(5), 'deranged'));
    expect(textOf(always, said(5), 'deranged')).not.toBe(textOf(always, said(6), 'deranged'));
  });

  it('leaves one’s own words as they were said', () => {
    for (const tier of TIERS) expect(always(said(), to(tier), ADA)).toEqual(said());
  });

  it('leaves what staff whispers, not what staff says aloud', () => {
    const whisper = { ...SAMPLES['player.told'], text: LINE, offset: 1 };
    const staff = { ...whisper, isStaff: true } as const;
    expect(always(staff, to('deranged'), BOB)).toBe(staff);
    expect(textOf(always, whisper, 'deranged')).not.toBe(LINE);
    expect(textOf(always, { ...said(), isStaff: true } as LoggedEvent, 'deranged')).not.toBe(LINE);
  });

  it('turns about only the exits, and of those only what has an opposite', () => {
    const exits = [
      { word: 'north', to: 'Lamp Quay', state: 'open' },
      { word: 'down', state: 'locked' },
      { word: 'door', state: 'open' },
    ] as const;
    const before: LoggedEvent = { ...SAMPLES['player.moved'], view: { ...VIEW, exits }, offset: 1 };
    const [north, down, door] = exits;
    expect(always(before, to('deranged'), ADA)).toEqual({
      ...before,
      view: { ...VIEW, exits: [{ ...north, word: 'south' }, { ...down, word: 'up' }, door] },
    });
  });

  it('turns them about for the one who comes in, not for those who see it', () => {
    expect(always(moved(), to('deranged'), BOB)).toEqual(moved());
    const entered = { ...SAMPLES['player.entered'], offset: 1 };
    expect(always(entered, to('deranged'), ADA)).not.toBe(entered);
  });

  it('leaves a room without directions, and words without letters to mix', () => {
    const exits = [{ word: 'door', state: 'open' }] as const;
    const plain: LoggedEvent = { ...SAMPLES['player.moved'], view: { ...VIEW, exits }, offset: 1 };
    expect(always(plain, to('deranged'), ADA)).toBe(plain);
    const short: LoggedEvent = { ...SAMPLES['room.said'], text: 'Go up!', offset: 1 };
    expect(always(short, to('deranged'), BOB)).toBe(short);
  });
});

describe('MISHEARD', () => {
  it.each(Object.entries(SPOKEN))('says whether the words of %s are misheard', (type, event) => {
    const logged = { ...event, text: LINE, offset: 1 };
    const isMisheard = always(logged, to('deranged'), BOB) !== logged;
    expect(isMisheard).toBe(MISHEARD[type as keyof typeof MISHEARD]);
  });

  it('has what an NPC says, to the room or to one', () => {
    expect(textOf(always, { ...npcSaid, text: LINE, offset: 1 }, 'fractured')).toBe(BARE);
  });
});
