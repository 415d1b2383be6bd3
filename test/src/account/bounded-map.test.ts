import { AttemptLimit } from '../../../src/account/attempt-limit';
import { BoundedMap } from '../../../src/account/bounded-map';

describe('BoundedMap', () => {
  it('forgets what was used least recently, and counts it', () => {
    const map = new BoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.get('a');
    map.set('c', 3);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3]);
    expect([map.size, map.evicted]).toEqual([2, 1]);
    map.deleteWhere((value) => value === 3);
    expect(map.get('c')).toBeUndefined();
  });
});

describe('AttemptLimit', () => {
  it('holds few keys, whoever comes', () => {
    const limit = new AttemptLimit({ max: 1, windowMs: 10, maxKeys: 3 }, { now: () => 0 });
    for (let n = 0; n < 10; n += 1) limit.attempt(String(n));
    expect(limit.attempt('9')).toBe(10);
    expect(limit.attempt('0')).toBe(0);
    expect(limit.counts()).toEqual({ keys: 3, refused: 1, forgotten: 8 });
  });
});
