import { Latest } from '../../../../../src/infra/nats/jet/latest';

describe('Latest', () => {
  it('knows the newest so many, and forgets the oldest', () => {
    const latest = new Latest<number>(2);
    latest.set('a', 1);
    latest.set('b', 2);
    latest.set('b', 3);
    latest.set('c', 4);
    expect(['a', 'b', 'c'].map((key) => latest.get(key))).toEqual([undefined, 3, 4]);
    latest.delete('b');
    latest.set('d', 5);
    expect(['b', 'c', 'd'].map((key) => latest.get(key))).toEqual([undefined, 4, 5]);
  });
});
