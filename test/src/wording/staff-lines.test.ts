import { lineOf } from '../../../src/wording/line-of';

const muted = (more: object) =>
  lineOf(
    {
      type: 'player.muted',
      at: 0,
      isMuted: true,
      channel: null,
      minutes: null,
      reason: 'Loud.',
      ...more,
    },
    'target',
  );

describe('STAFF_LINES', () => {
  it.each([
    [{}, 'You may not speak anywhere, until further notice: Loud.'],
    [{ channel: 'say', minutes: 1 }, 'You may not speak on say, for a minute: Loud.'],
    [{ channel: 'global', minutes: 5 }, 'You may not speak on global, for 5 minutes: Loud.'],
    [{ isMuted: false }, 'You may speak again.'],
    [{ isMuted: false, channel: 'say' }, 'You may speak on say again.'],
  ])('tells of a silence: %j', (more, line) => {
    expect(muted(more)).toBe(line);
  });

  it.each([
    [{ type: 'system.announced', text: 'Hear me.' }, '*** Hear me.'],
    [{ type: 'player.kicked', reason: 'Enough.' }, 'You are shown the door: Enough.'],
    [{ type: 'role.changed', role: 'builder' }, 'You are now of the staff: builder.'],
    [{ type: 'role.changed', role: 'none' }, 'You are no longer of the staff.'],
    [{ type: 'player.corrected', stat: 'STR', value: 60 }, 'Your STR is now 60.'],
    [{ type: 'address.kicked', address: '192.0.2.1' }, null],
    [{ type: 'shutdown.due', reason: 'x' }, null],
  ])('%j', (event, line) => {
    expect(lineOf({ at: 0, ...event }, 'target')).toBe(line);
  });

  it.each([
    ['self', 'The door closes behind you.'],
    ['room', 'Bob is shown the door.'],
  ] as const)('tells of a leaving that was none of their own will: %s', (part, line) => {
    const event = { type: 'player.left', at: 0, actorName: 'Bob', reason: 'kicked' };
    expect(lineOf(event, part)).toBe(line);
  });
});
