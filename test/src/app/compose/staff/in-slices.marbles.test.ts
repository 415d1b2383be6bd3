import { inSlices } from '../../../../../src/app/compose/staff/in-slices';
import { virtualWorld } from '#streams/testing';

/** So many steps of a ms each, on a clock that they move. */
function* steps(count: number, tick: () => void): Generator<undefined, string, undefined> {
  for (let n = 0; n < count; n += 1) {
    tick();
    yield;
  }
  return 'done';
}

describe('inSlices', () => {
  it('does so many ms of work in one turn of the loop, and emits the result', () => {
    const time = virtualWorld();
    let clock = 0;
    const heard: unknown[] = [];
    inSlices(() => steps(12, () => (clock += 1)), {
      scheduler: time.scheduler,
      now: () => clock,
      sliceMs: 5,
    }).subscribe({
      next: (value) => heard.push(value),
      error: (error: unknown) => heard.push(error),
      complete: () => heard.push('|'),
    });
    expect([clock, heard]).toEqual([5, []]);
    time.advance(0);
    expect([clock, heard]).toEqual([12, ['done', '|']]);
  });

  it('stops when nobody waits for it any more', () => {
    const time = virtualWorld();
    let clock = 0;
    const config = { scheduler: time.scheduler, now: () => clock, sliceMs: 5 };
    const subscription = inSlices(() => steps(12, () => (clock += 1)), config).subscribe({
      error: (error: unknown) => {
        throw error;
      },
    });
    subscription.unsubscribe();
    time.advance(1_000);
    expect(clock).toBe(5);
  });
});
