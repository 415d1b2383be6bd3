import { defer, of, tap, throwError } from 'rxjs';
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
  const skew = new ClockSkew({
    ...{ common: () => of(now), wall: () => now + wall.aheadMs, steady: () => 7, logger },
  });
  const look = (aheadMs: number): number => {
    wall.aheadMs = aheadMs;
    let told = 0;
    skew.now$.subscribe({ next: (at) => (told = at - now), error: () => undefined });
    return told;
  };
  return { skew, look, lines, logger };
}

/** Every answer is under way for so long, ms, there and back, null = it has none; how far from the common clock it is then told. */
function toldAfter(ways: readonly (readonly [number, number] | null)[]): number | null {
  let [now, asked] = [1_000 * HOUR, 0];
  let told: number | null = null;
  const common = () =>
    defer(() => {
      const way = ways[asked] ?? null;
      asked += 1;
      if (way === null) return throwError(() => new Error('away'));
      const [there, back] = way;
      now += there;
      return of(now).pipe(
        tap(() => {
          now += back;
        }),
      );
    });
  const { logger } = skewed();
  // The machine's own clock is moved an hour back with every answer.
  const skew = new ClockSkew({
    ...{ common, wall: () => now - asked * HOUR, steady: () => now - 5 * HOUR, logger },
  });
  skew.now$.subscribe({ next: (at) => (told = at - now), error: () => undefined });
  return told;
}

describe('ClockSkew', () => {
  it('tells what the common clock says now, by the quickest of five answers', () => {
    const slow = [400, 300] as const;
    expect(toldAfter([slow, [1, 1], slow, slow, slow])).toBe(0);
    expect(toldAfter([slow, slow, slow, slow, [1, 5]])).toBe(-2);
  });

  it('goes by the answers that it has, and by none if the first fails', () => {
    expect(toldAfter([[1, 1], null, null, null, null])).toBe(0);
    expect(toldAfter([null])).toBeNull();
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
