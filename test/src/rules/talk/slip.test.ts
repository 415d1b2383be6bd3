import { type Character } from '../../../../src/model/character';
import { type GameEvent } from '../../../../src/model/event';
import { type Performable } from '../../../../src/rules/performable';
import { perform } from '../../../../src/rules/perform';
import { spoken } from '../../../../src/rules/talk/slip';
import { playerId, SmallView, somebody } from '../small-view';

const TEXT = 'Meet me at the quay.';
const SLIP = 'Tide me at the quay.';
const STAFF: Partial<Character> = { roles: ['moderator'] };

/** What comes of it, if Ada is so and all draws are this. */
function said(intent: Performable, draw: number, ada: Partial<Character>): readonly GameEvent[] {
  const actor = somebody('Ada', ada);
  const world = new SmallView([actor, somebody('Bob')]);
  const verdict = perform({ ...world.turnOf(actor), draw: () => draw }, intent);
  return verdict.kind === 'done' ? verdict.events : [];
}

const WAYS: readonly (readonly [verb: string, intent: Performable])[] = [
  ['say', { verb: 'say', text: TEXT }],
  ['emote', { verb: 'emote', how: 'emote', text: TEXT }],
  ['global', { verb: 'global', text: TEXT }],
  ['local', { verb: 'local', text: TEXT }],
  ['whisper', { verb: 'whisper', to: 'Bob', text: TEXT }],
];

describe('spoken', () => {
  const spokenBy = (lucidity: number, draw: number): string =>
    spoken({ ...new SmallView([]).turnOf(somebody('Ada', { lucidity })), draw: () => draw }, TEXT);

  it('changes a word of one line in five of the fractured', () => {
    for (const lucidity of [2_000, 3_999]) {
      expect(spokenBy(lucidity, 0.199)).not.toBe(TEXT);
      expect(spokenBy(lucidity, 0.2)).toBe(TEXT);
    }
  });

  it.each([4_000, 8_000, 1_999, 0])('leaves the lines of others, at %d hundredths', (lucidity) => {
    expect(spokenBy(lucidity, 0)).toBe(TEXT);
  });

  it('draws for this speaker, and not thrice the same', () => {
    const asked: (readonly [number, string | undefined])[] = [];
    const draw = (n: number, whose?: string): number => {
      asked.push([n, whose]);
      return 0;
    };
    const actor = somebody('Ada', { lucidity: 3_000 });
    spoken({ ...new SmallView([]).turnOf(actor), draw }, TEXT);
    const whose = `slips|${playerId('Ada')}`;
    expect(asked).toEqual([
      [0, whose],
      [1, whose],
      [2, whose],
    ]);
  });

  it.each(WAYS)(
    'is what everybody hears of a line by %s, and all that is kept of it',
    (_, intent) => {
      const events = said(intent, 0, { lucidity: 3_000 });
      expect(events).toMatchObject([{ text: SLIP }]);
      expect(JSON.stringify(events)).not.toContain('Meet');
    },
  );

  it('leaves what staff whispers, not what staff says', () => {
    const fractured = { ...STAFF, lucidity: 3_000 };
    expect(said({ verb: 'whisper', to: 'Bob', text: TEXT }, 0, fractured)).toMatchObject([
      { text: TEXT, isStaff: true },
    ]);
    expect(said({ verb: 'say', text: TEXT }, 0, fractured)).toMatchObject([{ text: SLIP }]);
  });
});

describe('tell', () => {
  const whispered = (ada: Partial<Character>): GameEvent | undefined =>
    said({ verb: 'whisper', to: 'Bob', text: TEXT }, 0.99, ada)[0];

  it.each([
    [7_000, false],
    [6_999, true],
    [4_000, true],
    [3_999, false],
    [1_000, false],
  ])('marks the whispers of somebody at %d hundredths as strained: %p', (lucidity, isStrained) => {
    expect(whispered({ lucidity })).toHaveProperty('type', 'player.told');
    expect('isStrained' in (whispered({ lucidity }) ?? {})).toBe(isStrained);
  });

  it('marks no whisper of the staff', () => {
    expect(whispered({ lucidity: 5_000, ...STAFF })).not.toHaveProperty('isStrained');
  });
});
