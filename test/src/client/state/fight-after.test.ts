import { fightAfter } from '../../../../src/client/state/fight-after';

describe('fightAfter', () => {
  it.each<[string, { type: string; part: string }, [boolean, boolean]]>([
    ['strikes', { type: 'combat.struck', part: 'self' }, [false, true]],
    ['is struck', { type: 'combat.struck', part: 'target' }, [false, true]],
    ['is gone for', { type: 'combat.started', part: 'target' }, [false, true]],
    ['sees others fight', { type: 'combat.struck', part: 'room' }, [false, false]],
    ['has fought, and sees another strike', { type: 'combat.struck', part: 'room' }, [true, true]],
    ['sees the end', { type: 'combat.ended', part: 'room' }, [true, false]],
    ['is spared', { type: 'combat.spared', part: 'self' }, [true, false]],
    ['gets away', { type: 'player.moved', part: 'self' }, [true, false]],
    ['sees another get away', { type: 'player.moved', part: 'from' }, [true, true]],
    ['dies', { type: 'player.died', part: 'self' }, [true, false]],
    ['hears something', { type: 'room.said', part: 'room' }, [true, true]],
  ])('knows of the player who %s', (_, data, [before, after]) => {
    expect(fightAfter(before, { at: 0, ...data })).toBe(after);
  });
});
