import { type EventOf } from '../../../src/model/event';
import { type Part } from '../../../src/model/frame';
import { lineOf } from '../../../src/wording/line-of';
import { BOB, SAMPLES } from '../perception/sample-events';

const begun = (
  act: EventOf<'act.begun'>['act'],
  targetName: string | null,
): EventOf<'act.begun'> => ({
  ...SAMPLES['player.linkdead'],
  ...{ type: 'act.begun', act, ms: 5_000 },
  ...(targetName !== null && { target: BOB, targetName }),
});

describe('actBegun', () => {
  it.each<[EventOf<'act.begun'>['act'], string | null, Part, string]>([
    ['ground', 'Bob', 'self', 'You take hold of Bob and speak plainly.'],
    ['ground', 'Bob', 'target', 'Ada takes hold of you and speaks plainly.'],
    ['ground', 'Bob', 'room', 'Ada takes hold of Bob and speaks plainly.'],
    ['bandage', 'Bob', 'self', 'You tear up linen to bandage Bob.'],
    ['bandage', 'Bob', 'target', 'Ada tears up linen to bandage you.'],
    ['bandage', 'Bob', 'room', 'Ada tears up linen to bandage Bob.'],
    ['therapy', 'Bob', 'target', 'Ada begins to talk with you, low and steadily.'],
    ['therapy', null, 'self', 'You begin to talk it through.'],
    ['therapy', null, 'room', 'Ada begins to talk, low and steadily.'],
    ['search', null, 'room', 'Ada begins to search.'],
  ])('%s of %s for %s: %s', (...[act, whom, part, line]) => {
    expect(lineOf(begun(act, whom), part, 'page')).toBe(line);
  });
});
