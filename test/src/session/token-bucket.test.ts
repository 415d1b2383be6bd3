import { takeToken } from '../../../src/session/token-bucket';

describe('takeToken', () => {
  const rate = { perSecond: 2, burst: 3 };

  it.each([
    ['is full at first', undefined, [0, 2] as const],
    ['gains two a second', { tokens: 0, at: 0 }, [500, 0] as const],
    ['holds no more than a burst', { tokens: 3, at: 0 }, [60_000, 2] as const],
    ['loses nothing when the clock stands or goes back', { tokens: 1, at: 5_000 }, [0, 0] as const],
  ])('%s', (_label, bucket, [now, tokens]) => {
    expect(takeToken(bucket, rate, now)).toEqual({ isAllowed: true, bucket: { tokens, at: now } });
  });

  it.each([
    ['an empty one', { tokens: 0, at: 0 }, [0, 500] as const],
    ['one on the way', { tokens: 0, at: 0 }, [200, 300] as const],
    ['a little short', { tokens: 0.999, at: 0 }, [0, 1] as const],
  ])('says how long until there is one: %s', (_label, bucket, [now, waitMs]) => {
    expect(takeToken(bucket, rate, now)).toEqual({ isAllowed: false, waitMs });
  });

  it('lets through a burst, and then the rate', () => {
    let bucket: Parameters<typeof takeToken>[0];
    let passed = 0;
    for (let now = 0; now < 10_000; now += 10) {
      const taken = takeToken(bucket, rate, now);
      if (!taken.isAllowed) continue;
      passed += 1;
      bucket = taken.bucket;
    }
    expect(passed).toBe(3 + 19);
  });
});
