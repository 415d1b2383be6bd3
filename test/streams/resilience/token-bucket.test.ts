import { takeToken, type TokenBucket, type TokenBucketConfig } from '#streams';

const config: TokenBucketConfig = { capacity: 2, refillPerS: 10 };

type Row = [bucket: TokenBucket, now: number, outcome: 'taken' | number, left: TokenBucket];

describe('takeToken', () => {
  it.each<[string, ...Row]>([
    ['takes from a full bucket', { tokens: 2, at: 0 }, 0, 'taken', { tokens: 1, at: 0 }],
    ['takes the last token', { tokens: 1, at: 5 }, 5, 'taken', { tokens: 0, at: 5 }],
    ['refuses from an empty one', { tokens: 0, at: 5 }, 5, 100, { tokens: 0, at: 5 }],
    ['says what is left to wait', { tokens: 0, at: 0 }, 40, 60, { tokens: 0, at: 0 }],
    ['rounds the wait up', { tokens: 0.55, at: 0 }, 0.5, 45, { tokens: 0.55, at: 0 }],
    ['takes once a token is back', { tokens: 0, at: 0 }, 100, 'taken', { tokens: 0, at: 100 }],
    ['keeps a part of a token', { tokens: 0.5, at: 0 }, 100, 'taken', { tokens: 0.5, at: 100 }],
    ['fills no higher than full', { tokens: 0, at: 0 }, 9000, 'taken', { tokens: 1, at: 9000 }],
    ['takes under a clock set back', { tokens: 1, at: 900 }, 5, 'taken', { tokens: 0, at: 5 }],
    ['fills on from a clock set back', { tokens: 0.5, at: 900 }, 5, 50, { tokens: 0.5, at: 5 }],
  ])('%s', (_, ...[bucket, now, outcome, left]) => {
    const taking =
      outcome === 'taken' ? { outcome: 'taken' } : { outcome: 'refused', waitMs: outcome };
    expect(takeToken(Object.freeze(bucket), config, now)).toEqual([taking, left]);
  });

  it('gives capacity and then its rate, however often it is asked', () => {
    let bucket: TokenBucket = { tokens: 2, at: 0 };
    const taken: number[] = [];
    for (let now = 0; now < 500; now += 1) {
      const [taking, left] = takeToken(bucket, config, now);
      bucket = left;
      if (taking.outcome === 'taken') taken.push(now);
    }
    expect(taken).toEqual([0, 1, 100, 200, 300, 400]);
  });
});
