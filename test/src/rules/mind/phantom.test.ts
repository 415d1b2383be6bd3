import { type Presence } from '../../../../src/model/presence';
import { HALLUCINATION_BEATS } from '../../../../src/rules/mind/hallucination';
import { PHANTOM_NAMES } from '../../../../src/rules/mind/phantom';
import { ownRoomView } from '../../../../src/rules/room-view';
import { type Verdict } from '../../../../src/rules/rule';
import { lineOf } from '../../../../src/wording/line-of';
import { HALLUCINATION_LINES } from '../../../../src/wording/hallucinations';
import { npc } from '../small-npcs';
import { brief, NOW, playerId, PRESENT, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';
import { settle, turnAt } from './minds';

const DERANGED = 1_500;
const DIVER = { name: 'a diver in a brass helmet', room: roomId('quay') };
const ADA = playerId('Ada');

/** Ada and Bob on the quay, and a diver whom Ada sees. */
function quay(lucidity = DERANGED, more: Partial<Presence> = {}): SmallView {
  const view = new SmallView([somebody('Ada', { lucidity }), somebody('Bob', { lucidity })]);
  const presence = { ...PRESENT, phantom: { ...DIVER, until: NOW + 60_000 }, ...more };
  view.apply([
    { kind: 'record', record: npc('rat-1', 'quay') },
    { kind: 'presence', player: ADA, presence },
  ]);
  return view;
}

const looked = (view: SmallView, name = 'Ada'): string =>
  brief(view.act(name, { verb: 'look', at: null, isInside: false }));
const hits = (view: SmallView, name = 'Ada', target = 'diver'): Verdict =>
  view.act(name, { verb: 'attack', target });

describe('PHANTOM_NAMES', () => {
  it('has one for each sentence', () => {
    expect(PHANTOM_NAMES).toHaveLength(HALLUCINATION_LINES.phantom.length);
  });
});

describe('a phantom', () => {
  it.each([
    ['stays with a deranged mind', [DERANGED, 1], NOW + 60_000],
    ['is over at once for a fractured one', [3_000, 0], undefined],
  ] as const)('%s', (_, [lucidity, beat], until) => {
    const view = new SmallView([somebody('Ada', { lucidity })]);
    const turn = {
      ...turnAt(view, NOW),
      draw: (n: number, whose = '') => (whose.startsWith('form') && n === 0 ? 0.9 : 0),
    };
    const [event] = settle(view, HALLUCINATION_BEATS[beat]?.fire(turn) ?? []);
    expect(event).toMatchObject({ form: 'phantom', variant: 0 });
    expect(view.presence(ADA).phantom?.until).toBe(until);
    expect(event).toEqual(
      until === undefined
        ? expect.not.objectContaining({ phantom: expect.anything() as unknown })
        : expect.objectContaining({
            phantom: expect.objectContaining({
              name: 'a man in a wet coat',
              keyword: 'man',
            }) as unknown,
            lastsMs: 60_000,
          }),
    );
  });

  it('stands among those who are there, for the one who sees it', () => {
    const view = quay();
    expect(looked(view)).toContain('A wharf rat and a diver in a brass helmet are here.');
    expect(looked(view, 'Bob')).toContain('A wharf rat is here.');
    expect(brief(view.act('Ada', { verb: 'look', at: 'diver', isInside: false }))).toMatch(
      /^You look, and it knows/u,
    );
    expect(brief(view.act('Bob', { verb: 'look', at: 'diver', isInside: false }))).toMatch(
      /^target.none/u,
    );
  });

  it('is gone after a minute, and not before', () => {
    const view = quay();
    const seenAt = (at: number): readonly string[] => {
      const turn = view.turn();
      const room = ownRoomView(turn.world, somebody('Ada', { lucidity: DERANGED }), {
        at,
        numbers: turn.numbers,
      });
      return room?.npcs?.map(({ keyword }) => keyword) ?? [];
    };
    expect(seenAt(NOW + 59_999)).toEqual(['rat', 'diver']);
    expect(seenAt(NOW + 60_000)).toEqual(['rat']);
  });

  it('is seen by the deranged alone', () => {
    expect(looked(quay(2_000))).not.toContain('diver');
    expect(looked(quay(99))).not.toContain('diver');
    expect(looked(quay(100))).toContain('diver');
  });

  it('is not there any more when one comes back', () => {
    const view = quay();
    view.act('Ada', { verb: 'move', exit: 'north' });
    expect(looked(view)).not.toContain('diver');
    view.act('Ada', { verb: 'move', exit: 'south' });
    expect(looked(view)).not.toContain('diver');
  });

  it('was never there: a blow goes through it, and the others see one at nothing', () => {
    const view = quay();
    const verdict = hits(view);
    if (verdict.kind !== 'done') throw new Error(brief(verdict));
    expect(verdict.events).toMatchObject([
      { type: 'phantom.struck', audience: { kind: 'player', player: ADA } },
      { type: 'nothing.struck', audience: { kind: 'room', room: 'quay', except: [ADA] } },
    ]);
    const [own, others] = verdict.events;
    expect(own && lineOf(own, 'self')).toBe(
      'You strike at the diver in a brass helmet. Your hand goes through, and meets the air behind. It was never there.',
    );
    expect(others && lineOf(others, 'room')).toBe(
      'Ada strikes at nothing, hard, and looks at the hand.',
    );
    expect(JSON.stringify(others)).not.toContain('diver');
    expect(view.record('fight', 'quay')).toBeUndefined();
    expect(looked(view)).not.toContain('diver');
    expect(brief(hits(view))).toMatch(/^target.none/u);
  });

  it('cannot be struck by those who do not see it: target.none', () => {
    expect(brief(hits(quay(), 'Bob'))).toMatch(/^target.none/u);
    expect(brief(hits(quay(DERANGED, { phantom: { ...DIVER, until: NOW } })))).toMatch(
      /^target.none/u,
    );
  });

  it('is nobody whom a real one is before', () => {
    const view = quay(DERANGED, {
      phantom: { name: 'a rat in a hat', room: roomId('quay'), until: NOW + 1 },
    });
    expect(brief(hits(view, 'Ada', 'rat'))).toContain('combat.started');
  });
});
