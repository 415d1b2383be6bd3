import { type FrameData } from '../../../../src/model/frame';
import { eventLine } from '../../../../src/client/log/event-line';
import { piecesOf } from '../../../../src/client/log/pieces-of';
import { lineOf } from '../../../../src/wording/line-of';

const line = (data: Partial<FrameData>): ReturnType<typeof eventLine> =>
  eventLine({ type: '', at: 0, part: 'room', ...data }, lineOf);
const blow = {
  type: 'combat.struck',
  ...{ weapon: 'blade', noun: 'knife', outcome: 'hit', damage: 3, variant: 0 },
  ...{ attackerName: 'Ada', targetName: 'a wharf rat' },
};
const bite = { ...blow, attackerName: 'a wharf rat', targetName: 'Ada', weapon: 'bite' };
/** The line with its names in brackets. */
const marked = (data: Partial<FrameData>): string =>
  piecesOf(line(data) ?? { kind: 'event', text: '' })
    .map(({ text, isName }) => (isName ? `[${text}]` : text))
    .join('');

describe('eventLine', () => {
  it.each([
    ['a blow of one’s own', { ...blow, part: 'self' }, 'blow'],
    ['a blow at oneself', { ...bite, part: 'target' }, 'wound'],
    ['a blow that misses oneself', { ...bite, part: 'target', outcome: 'missed' }, 'fight'],
    ['one who goes for oneself', { ...bite, type: 'combat.started', part: 'target' }, 'wound'],
    ['a blow of others', blow, 'fight'],
    ['one’s own fall', { type: 'player.wounded', part: 'self' }, 'wound'],
    ['the fall of another', { type: 'player.wounded', actorName: 'Bob' }, 'event'],
    ['a local line', { type: 'channel.said', channel: 'local:a/b/c' }, 'local'],
    ['a party line', { type: 'channel.said', channel: 'party' }, 'party'],
    ['a global line', { type: 'channel.said', channel: 'global' }, 'channel'],
    ['an NPC that speaks', { type: 'npc.said', npcName: 'a porter', text: 'Hm.' }, 'speech'],
    ['staff', { type: 'player.muted', channel: null, minutes: 1, reason: 'Hush.' }, 'house'],
  ])('marks %s', (_, data, kind) => {
    expect(line(data)?.kind).toBe(kind);
  });

  it.each(['sound', 'whisper', 'detail', 'phantom'])(
    'shows a hallucination (%s) like anything else',
    (form) => {
      expect(line({ type: 'mind.hallucinated', part: 'self', form, variant: 0 })?.kind).toBe(
        'event',
      );
    },
  );

  it('says that an announcement comes from the house', () => {
    const said = { type: 'system.announced', text: 'Dark at ten.' };
    expect(line(said)).toEqual({ kind: 'house', text: 'The house: Dark at ten.' });
  });

  it('says nothing of a type that it does not know', () => {
    expect(line({ type: 'moon.risen', text: 'What?' })).toBeNull();
  });
});

describe('piecesOf', () => {
  it.each([
    ['who strikes', { ...blow, part: 'self' }, '[You] draw the knife across the [wharf rat]. (3)'],
    ['who is struck', { ...bite, part: 'target' }, 'The [wharf rat]’s teeth close on [you]. (3)'],
    ['others', bite, 'The [wharf rat]’s teeth close on [Ada].'],
    [
      'a name in another',
      { ...blow, attackerName: 'Ad' },
      '[Ad]’s knife is drawn across the [wharf rat].',
    ],
  ])('sets off %s', (_, data, expected) => {
    expect(marked(data)).toBe(expected);
  });

  it('takes names as they are, and leaves whole words whole', () => {
    const line = {
      kind: 'fight',
      text: 'Ada and Adam (x) fall.',
      names: ['Ada', '', '(x)'],
    } as const;
    expect(piecesOf(line).filter(({ isName }) => isName)).toEqual([
      { text: 'Ada', isName: true },
      { text: '(x)', isName: true },
    ]);
    expect(
      piecesOf(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe(line.text);
  });

  it('leaves a line without names in one piece', () => {
    expect(piecesOf({ kind: 'event', text: 'Fog.' })).toEqual([{ text: 'Fog.', isName: false }]);
  });
});
