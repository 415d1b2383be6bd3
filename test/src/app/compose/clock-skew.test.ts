import { defer, of, tap } from 'rxjs';
import { ClockSkew } from '../../../../src/app/compose/clock-skew';
import { type Logger } from '../../../../src/ports/logger';

const HOUR = 3_600_000;

/** A clock in common that says `now`, and a wall that is ahead of it by so much. */
function skewed() {
  const lines: unknown[] = [];
  const say = (event: string, fields: unknown) => lines.push([event, fields]);
  const logger: Logger = {
    ...{ debug: say, info: say, error: say, warn: say, child: () => logger },
  };
  const now = 1_000 * HOUR;
  const wall = { aheadMs: 0 };
  const skew = new ClockSkew({ common: () => of(now), wall: () => now + wall.aheadMs, logger });
  const look = (aheadMs: number): number => {
    wall.aheadMs = aheadMs;
    let told = 0;
    skew.now$.subscribe({ next: (at) => (told = at - now), error: () => undefined });
    return told;
  };
  return { skew, look, lines, logger };
}

/** Every answer is under way for so long, ms, there and back; how far from the common clock it is then told. */
function toldAfter(ways: readonly (readonly [number, number])[]): number {
  let [now, asked, told] = [1_000 * HOUR, 0, 0];
  const common = () =>
    defer(() => {
      const [there, back] = ways[asked] ?? [0, 0];
      asked += 1;
      now += there;
      return of(now).pipe(
        tap(() => {
          now += back;
        }),
      );
    });
  const { logger } = skewed();
  const skew = new ClockSkew({ common, wall: () => now - HOUR, logger });
  skew.now$.subscribe({ next: (at) => (told = at - now), error: () => undefined });
  expect(asked).toBe(ways.length);
  return told;
}

describe('ClockSkew', () => {
  it('tells what the common clock says now, by the quickest of five answers', () => {
    const slow = [400, 300] as const;
    expect(toldAfter([slow, [1, 1], slow, slow, slow])).toBe(0);
    expect(toldAfter([slow, slow, slow, slow, [1, 5]])).toBe(-2);
  });

  it('is what this machine is ahead, and tells the common clock whatever that is', () => {
    const { skew, look } = skewed();
    for (const ms of [HOUR, -HOUR, 3]) expect([look(ms), skew.ms]).toEqual([0, ms]);
  });

  it('says once that they do not agree, and once that they do again', () => {
    const { look, lines } = skewed();
    for (const ms of [1_900, -HOUR, -HOUR + 1, -HOUR, 0, 5]) look(ms);
    expect(lines).toEqual([
      ['clock.skewed', { aheadMs: -HOUR, allowedMs: 2_000 }],
      ['clock.agrees', { aheadMs: 0, allowedMs: 2_000 }],
    ]);
  });
});
