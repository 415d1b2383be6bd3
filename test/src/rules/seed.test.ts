import { type Placement } from '../../../src/model/content';
import { brandAs, type PrototypeId } from '../../../src/model/ids';
import { type Item } from '../../../src/model/item';
import { rename } from '../../../src/rules/rename';
import { seed } from '../../../src/rules/seed';
import { playerId, SmallView, somebody } from './small-view';
import { CONTENT, roomId } from './small-world';

const place = (prototype: string, quantity: number, more: Partial<Placement> = {}): Placement => ({
  prototype: brandAs<PrototypeId>(prototype),
  quantity,
  room: roomId('quay'),
  ...more,
});

const seeded = (...placements: readonly Placement[]): readonly Item[] => {
  const verdict = seed(new SmallView([], [], { ...CONTENT, placements }).turn());
  if (verdict.kind !== 'done') throw new Error('refused');
  expect(verdict.events).toEqual([]);
  return verdict.changes.flatMap((change) => (change.kind === 'item' ? [change.item] : []));
};

describe('seed', () => {
  it('lays things out in stacks, in chests and in bags', () => {
    const inBag = { inside: brandAs<PrototypeId>('satchel') };
    const items = seeded(
      place('candle', 25),
      place('satchel', 1),
      place('coin', 3, inBag),
      place('coin', 4, { inside: 'room-container' }),
      place('coin', 5, { inside: brandAs<PrototypeId>('strongbox') }),
      place('moon', 1),
      place('coin', 1, { room: roomId('nowhere') }),
    );
    const rows = items.map(({ id, quantity, location }) => `${id} ${quantity} ${location.kind}`);
    expect(rows).toEqual([
      'seed-1 10 room',
      'seed-2 10 room',
      'seed-3 5 room',
      'seed-4 1 room',
      'seed-5 3 container',
      'seed-6 4 room-container',
      'seed-7 5 room',
    ]);
    expect(items[4]?.location).toEqual({ kind: 'container', container: 'seed-4' });
  });
});

describe('rename', () => {
  const guest = somebody('Stranger-007', { isGuest: true, channels: [] });

  it('gives a claimed guest its name and its voice', () => {
    const view = new SmallView([guest]);
    const verdict = rename(view.turn(), guest.id, 'Ada');
    expect(verdict).toMatchObject({
      changes: [{ character: { id: guest.id, name: 'Ada', isGuest: false, channels: ['global'] } }],
      events: [
        {
          type: 'player.renamed',
          audience: { kind: 'room', room: 'quay' },
          actorName: 'Stranger-007',
          newName: 'Ada',
          viewer: { after: { channels: ['global'] } },
        },
      ],
    });
  });

  it('has nothing to tell of one who is not there, or has that name', () => {
    const nothing = { kind: 'done', changes: [], events: [] };
    expect(rename(new SmallView([]).turn(), guest.id, 'Ada')).toEqual(nothing);
    const view = new SmallView([somebody('Ada')]);
    expect(rename(view.turn(), playerId('Ada'), 'Ada')).toEqual(nothing);
  });
});
