import { BAD_MAX, BAD_WITHIN_MS, BadMessages } from '../../../../src/http/websocket/bad-messages';

describe('BadMessages', () => {
  it('has had enough of the twentieth within a minute', () => {
    const bad = new BadMessages(() => 0);
    const said = Array.from({ length: BAD_MAX }, () => bad.add());
    expect(said.indexOf(true)).toBe(BAD_MAX - 1);
  });

  it('bears any number that come slowly enough, and none that come faster', () => {
    let now = 0;
    const bad = new BadMessages(() => now);
    const add = (afterMs: number): boolean => {
      now += afterMs;
      return bad.add();
    };
    const slowly = BAD_WITHIN_MS / (BAD_MAX - 1) + 1;
    expect(Array.from({ length: 200 }, () => add(slowly))).not.toContain(true);
    expect(add(0)).toBe(true);
  });
});
