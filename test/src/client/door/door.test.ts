import { Door } from '../../../../src/client/door/door';
import { type DoorState } from '../../../../src/client/door/door-state';
import { settle } from '#streams/testing';

describe('Door', () => {
  it('says a fault of the page itself, and can be used again', async () => {
    const shown: DoorState[] = [];
    const door = new Door({
      request: () => Promise.resolve({ kind: 'ok', value: null }),
      onChange: (state) => shown.push(state),
      onEntered: () => undefined,
    });
    door.guest();
    await settle();
    expect(shown.map(({ isBusy }) => isBusy)).toEqual([true, false, false]);
    expect(shown.at(-1)?.error).toEqual([
      expect.stringContaining('The page has a fault: TypeError'),
    ]);
  });
});
