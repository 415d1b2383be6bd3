import { due } from '../../../src/rules/due';
import { linkBack, linkLost } from '../../../src/rules/links';
import { type Verdict } from '../../../src/rules/rule';
import { NOW, playerId, SmallView, somebody } from './small-view';

const ADA = playerId('Ada');

/** What a rule does to Ada, applied: the events, each with its time since the beginning. */
function after(view: SmallView, rule: typeof due): readonly string[] {
  const verdict: Verdict = rule(view.turn(), ADA);
  if (verdict.kind !== 'done') throw new Error('refused');
  view.apply(verdict.changes);
  return verdict.events.map((event) => {
    const reason = event.type === 'player.left' ? ` ${event.reason}` : '';
    return `${event.type}${reason} ${event.at - NOW}`;
  });
}

describe('linkLost', () => {
  it('tells nobody at first, and begins to count once', () => {
    const view = new SmallView([somebody('Ada')]);
    expect(after(view, linkLost)).toEqual([]);
    view.wait(2_000);
    expect(after(view, linkLost)).toEqual([]);
    expect(view.presence(ADA).linkdeadAt).toBe(NOW);
  });

  it('does nothing to one who is not there', () => {
    expect(after(new SmallView([]), linkLost)).toEqual([]);
    expect(after(new SmallView([]), linkBack)).toEqual([]);
    expect(after(new SmallView([]), due)).toEqual([]);
  });
});

describe('linkBack', () => {
  it.each([
    [4_999, []],
    [5_000, ['player.returned 5000']],
  ])('after %d ms tells whom the loss was told', (ms, told) => {
    const view = new SmallView([somebody('Ada')]);
    after(view, linkLost);
    view.wait(ms);
    after(view, due);
    expect(after(view, linkBack)).toEqual(told);
    expect(view.presence(ADA)).toMatchObject({ linkdeadAt: null, isToldLinkdead: false });
    expect(after(view, linkBack)).toEqual([]);
  });
});

describe('due', () => {
  it.each([
    [4_999, []],
    [5_000, ['player.linkdead 5000']],
    [29_999, ['player.linkdead 5000']],
    [30_000, ['player.linkdead 5000', 'player.left linkdead 30000']],
    [90_000, ['player.linkdead 5000', 'player.left linkdead 30000']],
  ])('%d ms after the last stream ended', (ms, events) => {
    const view = new SmallView([somebody('Ada')]);
    after(view, linkLost);
    view.wait(ms);
    expect(after(view, due)).toEqual(events);
    expect(after(view, due)).toEqual([]);
  });

  it('takes out of the world, viewer and all', () => {
    const view = new SmallView([somebody('Ada')]);
    after(view, linkLost);
    view.wait(30_000);
    expect(due(view.turn(), ADA)).toMatchObject({
      changes: [
        { kind: 'presence' },
        { kind: 'character', character: { inWorld: false } },
        { kind: 'unloaded', player: ADA },
      ],
      events: [
        { type: 'player.linkdead' },
        {
          type: 'player.left',
          audience: { kind: 'room', room: 'quay' },
          viewer: { before: { inWorld: true }, after: { inWorld: false } },
        },
      ],
    });
  });

  it.each([
    [3_599_999, []],
    [3_600_000, ['player.left rest 3600000']],
    [3_700_000, ['player.left rest 3600000']],
  ])('after %d ms without a command', (ms, events) => {
    const view = new SmallView([somebody('Ada')]);
    view.wait(ms);
    expect(after(view, due)).toEqual(events);
  });
});
