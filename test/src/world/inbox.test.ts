import { type Input } from '../../../src/model/input';
import { brandAs } from '../../../src/model/ids';
import { type Entry, Inbox } from '../../../src/world/inbox';
import { playerId } from '../rules/small-view';

const reply = { next: () => undefined, error: () => undefined, complete: () => undefined };
const entry = (input: Input): Entry => ({ input, reply });
const command = (line: string): Entry =>
  entry({
    kind: 'command',
    player: playerId('Ada'),
    id: brandAs(line),
    line,
    correlationId: 'c-1',
  });
const lost = (name: string): Entry => entry({ kind: 'link-lost', player: playerId(name) });
const back = (name: string): Entry => entry({ kind: 'link-back', player: playerId(name) });
const link = lost('Ada');
const tick = entry({ kind: 'tick' });

describe('Inbox', () => {
  it('gives the oldest first, so many at a time', () => {
    const inbox = new Inbox(5);
    const entries = ['a', 'b', 'c'].map(command);
    for (const one of entries) inbox.offer(one);
    expect(inbox.take(2)).toEqual(entries.slice(0, 2));
    expect([inbox.take(2), inbox.take(2), inbox.size]).toEqual([[entries[2]], [], 0]);
  });

  it('says no beyond its bound, and counts', () => {
    const inbox = new Inbox(1);
    expect([inbox.offer(command('a')), inbox.offer(command('b'))]).toEqual([true, false]);
    expect([inbox.size, inbox.refused]).toEqual([1, 1]);
  });

  it('has room for links and one tick beyond it', () => {
    const inbox = new Inbox(0);
    expect([inbox.offer(link), inbox.offer(tick), inbox.size]).toEqual([true, true, 2]);
  });

  it('holds one link of each player, the newest, however often a line comes and goes', () => {
    const inbox = new Inbox(5);
    const newest = [back('Ada'), lost('Bea')];
    const said = command('a');
    for (let n = 0; n < 1_000; n += 1) inbox.offer(n % 2 === 0 ? lost('Ada') : back('Ada'));
    for (const one of [said, ...newest]) inbox.offer(one);
    expect(inbox.size).toBe(3);
    expect(inbox.take(9)).toEqual([said, ...newest]);
    inbox.offer(link);
    expect(inbox.take(9)).toEqual([link]);
  });

  it('takes no link back that a newer one has overtaken', () => {
    const inbox = new Inbox(5);
    inbox.offer(back('Ada'));
    inbox.putBack([lost('Ada'), lost('Bea')]);
    expect(inbox.take(9)).toEqual([lost('Bea'), back('Ada')]);
  });

  it('holds one tick at most, and the next once that is taken', () => {
    const inbox = new Inbox(5);
    expect([inbox.offer(tick), inbox.offer(tick), inbox.refused]).toEqual([true, false, 0]);
    inbox.take(5);
    expect(inbox.offer(tick)).toBe(true);
  });

  it('takes back to its front, bound or not', () => {
    const inbox = new Inbox(1);
    inbox.offer(command('a'));
    inbox.putBack([link]);
    expect(inbox.take(1)).toEqual([link]);
  });
});
