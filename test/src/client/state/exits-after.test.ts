import { roomAfter } from '../../../../src/client/state/room-after';
import { room } from './page-script';

const locked = {
  ...room,
  exits: [
    { word: 'down', state: 'locked' as const },
    { word: 'grating', state: 'open' as const },
  ],
};
const states = (data: object): readonly string[] =>
  (roomAfter(locked, { type: '', at: 0, part: 'room', room: 'quay', ...data })?.exits ?? []).map(
    ({ state }) => state,
  );
const turned = (what: string, how: string): object => ({ type: 'lock.turned', what, how });

describe('exitsAfter', () => {
  it.each([
    ['opened from its other side', { type: 'exit.opened', exit: 'down' }, ['open', 'open']],
    ['locked itself', { type: 'exit.locked', exit: 'grating' }, ['locked', 'locked']],
    ['was unlocked', turned('the way down', 'unlock'), ['open', 'open']],
    ['was forced', turned('the way down', 'force'), ['open', 'open']],
    ['held', turned('the way down', 'held'), ['locked', 'open']],
    ['was shut', turned('the grating', 'close'), ['locked', 'locked']],
    ['was locked', turned('the grating', 'lock'), ['locked', 'locked']],
    [
      'is in another room',
      { type: 'exit.opened', exit: 'down', room: 'stair' },
      ['locked', 'open'],
    ],
    ['is not seen', { type: 'exit.opened', exit: 'up' }, ['locked', 'open']],
    ['is a container', turned('an oak press', 'unlock'), ['locked', 'open']],
    ['has no name', { type: 'exit.opened', exit: 1 }, ['locked', 'open']],
  ])('knows the ways after one %s', (_, data, expected) => {
    expect(states(data)).toEqual(expected);
  });
});
