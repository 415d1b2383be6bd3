import { reduce } from '../../../../src/client/state/reduce';
import { roomAfter } from '../../../../src/client/state/room-after';
import { arrival, frame, play, room } from './page-script';

const seen = (id: string) => ({
  ...{ id, name: 'a diver', keyword: 'diver' },
  ...{ condition: 'unhurt', isAsleep: false },
});
const diver = seen('phantom-quay');
const rat = { ...seen('rat-1'), name: 'a wharf rat' };
const seeing = { type: 'mind.hallucinated', part: 'self', form: 'phantom', phantom: diver };
const names = (after: ReturnType<typeof roomAfter>): readonly string[] =>
  (after?.npcs ?? []).map(({ name }) => name);

describe('phantomsAfter', () => {
  const withRat = { ...room, npcs: [rat as never] };
  it('has a phantom stand among those who are there, one at a time', () => {
    const once = roomAfter(withRat, { at: 0, ...seeing });
    expect(names(once)).toEqual(['a wharf rat', 'a diver']);
    const nurse = { ...diver, name: 'a nurse' };
    expect(names(roomAfter(once, { at: 0, ...seeing, phantom: nurse }))).toEqual([
      'a wharf rat',
      'a nurse',
    ]);
  });

  it('takes it away at a blow', () => {
    const struck = { type: 'phantom.struck', at: 0, part: 'self', phantom: 'a diver' };
    expect(names(roomAfter(roomAfter(withRat, { at: 0, ...seeing }), struck))).toEqual([
      'a wharf rat',
    ]);
  });

  it('adds nothing for a sound', () => {
    const sound = { type: 'mind.hallucinated', at: 0, part: 'self', form: 'sound' };
    expect(roomAfter(withRat, sound)).toBe(withRat);
  });
});

describe('phantomGone', () => {
  it('takes it away when its time is over', () => {
    const state = play(...arrival, frame('k.2', { ...seeing, lastsMs: 60_000 }));
    expect(names(state.room)).toEqual(['a diver']);
    const before = reduce(state, { kind: 'tick', now: 59_999 });
    expect(names(before.room)).toEqual(['a diver']);
    const after = reduce(before, { kind: 'tick', now: 60_000 });
    expect(names(after.room)).toEqual([]);
    expect(after.phantomUntil).toBeNull();
  });
});
