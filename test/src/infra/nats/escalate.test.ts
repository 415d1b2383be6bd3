import { EMPTY, NEVER, type ObservableInput, of, throwError, timer } from 'rxjs';
import { virtualWorld } from '#streams/testing';
import { escalate } from '../../../../src/infra/nats/escalate';

describe('escalate', () => {
  const fail = (): ObservableInput<unknown> => throwError(() => new Error('no'));
  const table: readonly (readonly [
    string,
    () => ObservableInput<unknown>,
    () => ObservableInput<unknown>,
    unknown,
  ])[] = [
    ['ends when it is asked', () => EMPTY, () => NEVER, ['asked', 0, 0]],
    ['gives values and ends', () => of(1, 2), () => NEVER, ['asked', 0, 0]],
    ['hangs when it is asked', () => NEVER, () => EMPTY, ['aborted', 5_000, 0]],
    ['fails when it is asked', fail, () => EMPTY, ['aborted', 0, 0]],
    ['hangs when it is aborted', () => NEVER, () => NEVER, ['destroyed', 7_000, 1]],
    ['fails when it is aborted', () => NEVER, fail, ['destroyed', 5_000, 1]],
  ];
  it.each(table)('ends what %s', (...[, ask, abort, end]) => {
    const world = virtualWorld();
    let destroyed = 0;
    let seen: unknown = 'nothing';
    const ending = {
      ask,
      abort,
      destroy: () => {
        destroyed += 1;
      },
    };
    const times = { abortAfterMs: 5_000, destroyAfterMs: 2_000, scheduler: world.scheduler };
    const ended = escalate(ending, times).subscribe({
      next: (step) => {
        seen = [step, world.now(), destroyed];
      },
      error: () => undefined,
    });
    world.advance(10_000);
    expect(seen).toEqual(end);
    expect([ended.closed, world.pending()]).toEqual([true, []]);
  });

  it('waits for what takes its time', () => {
    const world = virtualWorld();
    const { scheduler } = world;
    const steps: unknown[] = [];
    const slow = {
      ask: () => timer(4_999, scheduler),
      abort: () => NEVER,
      destroy: () => undefined,
    };
    escalate(slow, { abortAfterMs: 5_000, destroyAfterMs: 2_000, scheduler }).subscribe({
      next: (step) => steps.push(step, world.now()),
      error: () => undefined,
    });
    world.advance(10_000);
    expect(steps).toEqual(['asked', 4_999]);
  });
});
