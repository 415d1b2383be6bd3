import { of } from 'rxjs';
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
  return { skew, look, lines };
}

describe('ClockSkew', () => {
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
