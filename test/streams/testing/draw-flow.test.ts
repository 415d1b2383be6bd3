import { flowOf, virtualWorld } from '#streams/testing';
import { concat, defer, from, NEVER, Observable, of, range } from 'rxjs';

const world = virtualWorld();

describe('flowOf', () => {
  it('gives equal data one letter, and what has a life of its own a letter each', () => {
    const same = { deep: [1, { a: null }] };
    const equal = { deep: [1, { a: null }] };
    const unequal = [{ deep: [1, { b: null }] }, { deep: [1] }, [1], {}, null, new Date(0)];
    const flow = flowOf(concat(of(same, equal), from(unequal)), world);
    expect(flow.marbles()).toBe('(aabcdefg|)');
    expect(flowOf(of(new Map(), new Map(), Object.create(null)), world).marbles()).toBe('(abc|)');
  });

  it('knows arrays from objects, and a missing field from one that is undefined', () => {
    expect(flowOf(of([], {}, { a: undefined }, { b: 1 }), world).marbles()).toBe('(abcd|)');
  });

  it('lets a letter be its own unless it is taken', () => {
    const flow = flowOf(of('c', 1, 2, 'b', 'a'), world);
    expect(flow.marbles()).toBe('(cabde|)');
    expect(flow.values).toEqual({ c: 'c', a: 1, b: 2, d: 'b', e: 'a' });
  });

  it('goes on beyond the letters', () => {
    const flow = flowOf(range(0, 60), world);
    expect(new Set(flow.marbles()).size).toBe(60 + '(|)'.length);
    expect(Object.values(flow.values)).toHaveLength(60);
  });

  it('refuses an error that a diagram would take for none', () => {
    const flow = flowOf(
      new Observable((subscriber) => {
        subscriber.error(undefined);
      }),
      world,
    );
    expect(flow.marbles).toThrow('No diagram can say the error undefined');
    expect(flow.rows).toEqual([{ at: 0, kind: 'error', error: undefined }]);
  });

  it('says from when to when it watched', () => {
    const time = virtualWorld({ startAt: 7 });
    const flow = flowOf(NEVER, time);
    time.advance(5_000);
    expect([flow.subscription(), flow.marbles(), flow.error]).toEqual(['^ 5s !', '', undefined]);
    flow.stop();
    time.advance(5_000);
    flow.stop();
    expect(flow.subscription()).toBe('^ 5s !');
    expect(flowOf(of(1), time).subscription()).toBe('^');
  });

  it('subscribes once', () => {
    let subscribed = 0;
    const counted$ = defer(() => of((subscribed += 1)));
    const flow = flowOf(counted$, world);
    expect([flow.marbles(), flow.marbles(), subscribed]).toEqual(['(a|)', '(a|)', 1]);
  });
});
