import { targetAt } from '../../../../src/client/view/target-at';

describe('targetAt', () => {
  it('numbers those of the same word', () => {
    const [rat, cat] = [{ keyword: 'rat' }, { keyword: 'cat' }];
    const all = [rat, cat, rat, rat];
    expect(all.map((_, n) => targetAt(all, n))).toEqual(['rat', 'cat', '2.rat', '3.rat']);
    expect(targetAt([], 0)).toBe('');
  });
});
