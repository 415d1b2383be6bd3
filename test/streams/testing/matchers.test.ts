import { CompositeSubscription } from '#streams';
import { flowOf, virtualWorld } from '#streams/testing';
import { interval, map, NEVER, of, take, throwError, timer } from 'rxjs';

const quiet = (): void => undefined;

describe('toFlow', () => {
  const world = virtualWorld();
  const bells$ = timer(5_000, 25_000, world.scheduler).pipe(
    take(2),
    map((n) => ({ bell: n })),
  );

  it('holds for what happened, and for nothing else', () => {
    const flow = flowOf(bells$, world);
    world.advance(60_000);
    const values = { a: { bell: 0 }, b: { bell: 1 } };
    expect(flow).toFlow('5s a 24999ms (b|)', { values });
    expect(flow).not.toFlow('5s a 24999ms (a|)', { values });
    expect(flow).not.toFlow('5s a 24998ms (b|)', { values });
    expect(flow).not.toFlow('5s a 24999ms b', { values });
    expect(flow).not.toFlow('5s a 24999ms (b#)', { values });
  });

  it('draws both sides with the same letters, and tells each moment that differs', () => {
    const flow = flowOf(bells$, world);
    world.advance(60_000);
    const values = { x: { bell: 0 }, y: { bell: 1 } };
    const failing = (): void => {
      expect(flow).toFlow('6s x 23999ms (y|)', { values });
    };
    expect(failing).toThrow(/Expected: .*6s x 23999ms \(y\|\)/);
    expect(failing).toThrow(/Received: .*5s x 24999ms \(y\|\)/);
    expect(failing).toThrow(/received at 5000 ms: .*"bell": 0.*\n.*expected at 6000 ms/);
  });

  it('lets a letter without a meaning stand for itself', () => {
    const flow = flowOf(of('a', 'b'), world);
    expect(flow).toFlow('(ab|)');
    expect(flow).toFlow('(ax|)', { values: { x: 'b' } });
  });

  it('knows errors by their value', () => {
    const flow = flowOf(
      throwError(() => new Error('boom')),
      world,
    );
    expect(flow).toFlow('#', { error: new Error('boom') });
    expect(() => {
      expect(flow).toFlow('#');
    }).toThrow(/expected at 0 ms: the error .*"error".*\n.*received at 0 ms: the error .*boom/);
  });

  it('tells eight moments, and how many more there are', () => {
    const flow = flowOf(interval(1, world.scheduler).pipe(take(20)), world);
    world.advance(20);
    const failing = (): void => {
      expect(flow).toFlow('|');
    };
    expect(failing).toThrow('… and 14 more');
    expect(failing).toThrow('expected at 0 ms: the end');
  });

  it('says when nothing came, or no diagram can say it', () => {
    expect(() => {
      expect(flowOf(NEVER, world)).toFlow('a');
    }).toThrow(/Received: .*\(nothing\)/);
    const dense = flowOf(interval(1, world.scheduler).pipe(map(() => 'x')), world);
    const burst = flowOf({ one: of(1, 2), two: timer(1, world.scheduler) }, world);
    world.advance(1);
    dense.stop();
    expect(() => {
      expect(burst).toFlow('a');
    }).toThrow(/Received: .*\(no diagram can say it\)/);
  });

  it('says what it was not to be', () => {
    expect(() => {
      expect(flowOf(of('a'), world)).not.toFlow('(a|)');
    }).toThrow(/Expected: not .*\(a\|\)/);
  });
});

describe('toOwnNothing', () => {
  it('holds once all has left, and else draws what there is', () => {
    const world = virtualWorld();
    const root = new CompositeSubscription('app', world);
    root.subscribe('short', of(1), { error: quiet });
    expect(root).toOwnNothing();
    const child = root.child('sse');
    child.subscribe('frames', NEVER, { error: quiet });
    void child.run('save', () => NEVER);
    const failing = (): void => {
      expect(root).toOwnNothing();
    };
    expect(failing).toThrow('It owns 1:');
    expect(failing).toThrow(/app \(open, 0 ms old\).*\n.*app\/sse \(open, 0 ms old, 1 in flight\)/);
    expect(failing).toThrow(/ {6}frames/);
    void root.close({ code: 'done' });
    world.advance(0);
    expect(() => {
      expect(root).not.toOwnNothing();
    }).toThrow('It owns nothing:');
  });
});

describe('toHaveNothingPending', () => {
  it('holds once all has run or was cancelled, and else tells what waits and where it was made', () => {
    const world = virtualWorld({ startAt: 1_000 });
    const subscription = interval(500, world.scheduler).subscribe();
    world.advance(700);
    expect(world.pending()).toMatchObject([{ at: 2_000, inMs: 300 }]);
    expect(() => {
      expect(world).toHaveNothingPending();
    }).toThrow(/Pending, 1:\n.*at 2000 ms \(in 300 ms\), made at .*matchers\.test\.ts:\d+/);
    subscription.unsubscribe();
    expect(world).toHaveNothingPending();
    expect(() => {
      expect(world).not.toHaveNothingPending();
    }).toThrow('Nothing is pending.');
  });
});
