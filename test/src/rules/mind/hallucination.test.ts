import { type Character } from '../../../../src/model/character';
import { type GameEvent } from '../../../../src/model/event';
import { bolts } from '../../../../src/rules/mind/bolt';
import { falseLine, HALLUCINATION_BEATS } from '../../../../src/rules/mind/hallucination';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { HALLUCINATION_LINES, hallucinationLine } from '../../../../src/wording/hallucinations';
import { roomId } from '../small-world';
import { contentWith, mindWith, present, settle, soul, turnAt, worldOf } from './minds';

const [fractured, deranged, murmurs] = HALLUCINATION_BEATS;
const NONE: readonly GameEvent[] = [];

/** What somebody like this sees at a beat, if all draws are this. */
function seen(
  beat: (typeof HALLUCINATION_BEATS)[number] | undefined,
  more: Partial<Character>,
  draw: number,
): readonly GameEvent[] {
  const town = worldOf([soul('Ada', more)], contentWith({}));
  return beat === undefined ? NONE : settle(town, beat.fire(turnAt(town, 0, draw)));
}

const MURMURING = { mind: mindWith({ liabilities: [{ kind: 'murmurs', leftMs: 1 }] }) };

describe('HALLUCINATION_BEATS', () => {
  it('come every 30 s, every 20 s, and every five minutes', () => {
    expect(HALLUCINATION_BEATS.map(({ everyMs }) => everyMs(RULE_NUMBERS))).toEqual([
      30_000, 20_000, 300_000,
    ]);
  });

  it.each([
    ['fractured', fractured, 3_999, 0.24, 0.25],
    ['fractured', fractured, 2_000, 0.24, 0.25],
    ['deranged', deranged, 1_999, 0.44, 0.45],
    ['deranged', deranged, 100, 0.44, 0.45],
  ])('come to the %s by chance', (...[, beat, lucidity, just, not]) => {
    expect([just, not].map((draw) => seen(beat, { lucidity }, draw).length)).toEqual([1, 0]);
  });

  it.each([
    ['uneasy', 4_000],
    ['catatonic', 99],
    ['lucid', 8_000],
  ])('do not come to the %s', (_, lucidity) => {
    expect([fractured, deranged].flatMap((beat) => seen(beat, { lucidity }, 0))).toEqual([]);
  });

  it('come to whoever carries murmurs, by no chance', () => {
    expect(seen(murmurs, MURMURING, 0.99)).toHaveLength(1);
    expect(seen(murmurs, {}, 0)).toEqual([]);
  });

  it('are for one alone, in one of four forms', () => {
    const forms = [0, 0.25, 0.5, 0.75].map((draw) => seen(murmurs, MURMURING, draw)[0]);
    expect(forms).toMatchObject([
      { form: 'sound', variant: 0, audience: { kind: 'player', player: 'player-Ada' } },
      { form: 'whisper', variant: 250 },
      { form: 'detail', variant: 500 },
      { form: 'phantom', variant: 750 },
    ]);
  });

  it('come to the idle, but not to who has no line', () => {
    const town = worldOf([soul('Ada', MURMURING), soul('Bob', MURMURING)], contentWith({}));
    present(town, 'Ada', { linkdeadAt: 0 });
    present(town, 'Bob', { lastActiveAt: -1e9 });
    const events = settle(town, murmurs?.fire(turnAt(town, 0)) ?? []);
    expect(events).toMatchObject([{ actorName: 'Bob' }]);
  });
});

describe('falseLine', () => {
  const asked = (lucidity: number, draw: number): boolean => {
    const town = worldOf([], contentWith({}));
    return falseLine.concerns(turnAt(town, 0, draw), soul('Ada', { lucidity }), roomId('quay'));
  };

  it('comes to one in ten of the uneasy, and to nobody else', () => {
    expect([0.09, 0.1].map((draw) => asked(5_000, draw))).toEqual([true, false]);
    expect([7_000, 3_999, 1_000, 0].map((lucidity) => asked(lucidity, 0))).not.toContain(true);
  });

  it('is a sound or a detail', () => {
    const town = worldOf([], contentWith({}));
    const lines = [0, 0.5].map((draw) =>
      falseLine.happen(turnAt(town, 0, draw), soul('Ada'), roomId('quay')),
    );
    expect(lines).toMatchObject([
      { events: [{ type: 'mind.hallucinated', form: 'sound' }] },
      { events: [{ type: 'mind.hallucinated', form: 'detail' }] },
    ]);
  });
});

describe('bolts', () => {
  /** 20 DP at most: 15 % are 3. */
  const ran = (lucidity: number, damage: number, draw: number): boolean =>
    bolts(turnAt(worldOf([], contentWith({})), 0, draw), soul('Ada', { lucidity }), damage);

  it('is for the deranged, hit hard, one time in five', () => {
    expect(ran(1_000, 4, 0.19)).toBe(true);
    expect(ran(1_000, 4, 0.2)).toBe(false);
    expect(ran(1_000, 3, 0)).toBe(false);
    expect(ran(2_000, 20, 0)).toBe(false);
    expect(ran(99, 20, 0)).toBe(false);
  });

  it('begins at more than 15 % of the most that a body has', () => {
    const stats = { ...soul('Ada').stats, CON: 90, SIZ: 90 };
    const big = soul('Ada', { lucidity: 1_000, stats, level: 33 });
    const hits = [15, 16].map((damage) =>
      bolts(turnAt(worldOf([], contentWith({})), 0, 0), big, damage),
    );
    expect(hits).toEqual([false, true]);
  });
});

describe('hallucinationLine', () => {
  it('has a dozen of each form, no two alike, each a sentence', () => {
    const lines = Object.values(HALLUCINATION_LINES);
    expect(lines.every((some) => some.length >= 12)).toBe(true);
    expect(new Set(lines.flat()).size).toBe(lines.flat().length);
    expect(lines.flat().every((line) => /^[A-Z“].*[.”]$/u.test(line))).toBe(true);
  });

  it('counts round', () => {
    const { sound } = HALLUCINATION_LINES;
    expect(hallucinationLine('sound', sound.length + 1)).toBe(sound[1]);
  });
});
