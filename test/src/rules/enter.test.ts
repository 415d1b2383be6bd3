import { type Character } from '../../../src/model/character';
import { type GameEvent } from '../../../src/model/event';
import { type Item } from '../../../src/model/item';
import { enter } from '../../../src/rules/enter';
import { lineOf } from '../../../src/wording/line-of';
import {
  brief,
  inPack,
  inside,
  item,
  NOW,
  playerId,
  PRESENT,
  SmallView,
  somebody,
} from './small-view';
import { npc } from './small-npcs';
import { COAST, CONTENT, roomId, TOWN } from './small-world';

const stored = (more: Partial<Character> = {}, items: readonly Item[] = []) => ({
  character: somebody('Ada', { inWorld: false, ...more }),
  items,
  explored: [roomId('quay')],
});

describe('enter', () => {
  it('says of who comes in bleeding that they are', () => {
    const view = new SmallView([]);
    const conditionWith = (more: Partial<Character>): unknown => {
      const verdict = enter(view.turn(), stored(more), true);
      return verdict.kind === 'done' && verdict.events[0];
    };
    expect(conditionWith({ life: { kind: 'wounded', bledAt: NOW } })).toMatchObject({
      type: 'player.entered',
      condition: 'bleeding',
    });
    expect(conditionWith({})).not.toHaveProperty('condition');
  });

  it('brings a character in where it left', () => {
    const view = new SmallView([somebody('Bob')]);
    const verdict = enter(view.turn(), stored(), true);
    expect(verdict).toMatchObject({
      kind: 'done',
      events: [
        {
          type: 'player.entered',
          audience: { kind: 'room', room: 'quay' },
          viewer: { player: playerId('Ada'), before: { inWorld: false }, after: { inWorld: true } },
          view: { occupants: [{ name: 'Bob' }], exits: expect.any(Array) as unknown },
        },
      ],
    });
    if (verdict.kind === 'done') view.apply(verdict.changes);
    expect(view.character(playerId('Ada'))?.inWorld).toBe(true);
    expect(view.presence(playerId('Ada'))).toEqual({
      ...PRESENT,
      linkdeadAt: null,
      isToldLinkdead: false,
      wardUntil: NOW + 10_000,
      lastActiveAt: NOW,
      lastWhisperer: null,
      buckets: {},
    });
  });

  it('tells who comes in what is kept for them, and where', () => {
    const landmarks = { ...CONTENT.landmarks, lostProperty: roomId('harbour') };
    const told = (items: readonly Item[], content: typeof CONTENT): readonly unknown[] => {
      const verdict = enter(new SmallView([], items, content).turn(), stored(), true);
      const events = verdict.kind === 'done' ? verdict.events : [];
      return events.filter(({ type }) => type === 'property.kept');
    };
    const kept = [item('coat', inside('lost-player-Ada'))];
    const [event] = told(kept, { ...CONTENT, landmarks });
    expect(event).toMatchObject({ audience: { kind: 'player' }, roomName: 'The harbour' });
    expect(lineOf(event as GameEvent, 'self', 'page')).toBe(
      'Things of yours are kept as lost property: The harbour. Look in lost property there.',
    );
    expect(told([], { ...CONTENT, landmarks })).toEqual([]);
    expect(told(kept, CONTENT)).toEqual([]);
  });

  it('is linkdead from the start when there is no stream', () => {
    const verdict = enter(new SmallView([]).turn(), stored(), false);
    const presences = verdict.kind === 'done' ? verdict.changes.slice(-1) : [];
    expect(presences).toMatchObject([{ kind: 'presence', presence: { linkdeadAt: NOW } }]);
  });

  it('does nothing for one who is in already', () => {
    const view = new SmallView([somebody('Ada')]);
    expect(enter(view.turn(), stored(), true)).toEqual({ kind: 'done', changes: [], events: [] });
  });

  it('lets one character of an account in', () => {
    const view = new SmallView([somebody('Eve', { account: stored().character.account })]);
    expect(brief(enter(view.turn(), stored(), true))).toMatch(/^CHARACTER_IN_WORLD/u);
  });

  it('goes to the start room, with all it has, when its own is gone', () => {
    const lost = { room: roomId('sunken'), zone: COAST };
    const view = new SmallView([]);
    const candle = item('candle', inPack('Ada'), { zone: COAST });
    const verdict = enter(view.turn(), { ...stored(lost, [candle]), explored: [] }, true);
    if (verdict.kind === 'done') view.apply(verdict.changes);
    expect(view.character(playerId('Ada'))?.room).toBe('quay');
    expect(view.explored(playerId('Ada'))).toEqual(new Set(['quay']));
    expect(view.items.map(({ zone }) => zone)).toEqual(['earth/arkham']);
  });

  it('takes what is known of its lamps into the zone that it enters', () => {
    const lost = { room: roomId('sunken'), zone: COAST };
    const view = new SmallView([]);
    const candle = item('candle', inPack('Ada'), { zone: COAST });
    const lamp = { kind: 'lamp', id: candle.id, zone: COAST, litAt: 0, fuelMs: null } as const;
    view.apply([{ kind: 'record', record: lamp }]);
    const verdict = enter(view.turn(), stored(lost, [candle]), true);
    if (verdict.kind === 'done') view.apply(verdict.changes);
    expect(view.record('lamp', candle.id)).toEqual({ ...lamp, zone: TOWN });
  });

  it('gives the kit once', () => {
    const view = new SmallView([]);
    const verdict = enter(view.turn(), stored({ isNew: true, profession: 'Reporter' }), true);
    if (verdict.kind === 'done') view.apply(verdict.changes);
    expect(brief(verdict)).toBe('player.entered item.created item.created');
    expect(view.items.map(({ id }) => id)).toEqual(['kit-player-Ada-0', 'kit-player-Ada-1']);
    expect(view.character(playerId('Ada'))?.isNew).toBe(false);
  });

  it('meets what stands there: a horror is a horror at the door, too', () => {
    const view = new SmallView([]);
    view.apply([{ kind: 'record', record: npc('ghoul-1', 'quay') }]);
    const verdict = enter(view.turn(), stored(), true);
    expect(brief(verdict)).toContain('mind.shaken');
  });
});
