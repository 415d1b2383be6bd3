import { waysOf } from '../../../../src/rules/walk/ways';
import { exit, room, roomId, ROOMS } from '../small-world';

const NAMES = ['stair', 'loft', 'shed', 'harbour', 'culvert', 'cellar', 'hub', 'nowhere'];

/** A room with so many ways out, the first names' first. */
function seen(count: number, walked: readonly string[]): readonly (string | undefined)[] {
  const hub = room(
    'hub',
    NAMES.slice(-count).map((name, n) => exit(`way${n}`, name)),
  );
  const rooms = new Map([...ROOMS, hub].map((one) => [one.id, one]));
  const views = waysOf(rooms, hub).seenBy(new Set(walked.map(roomId)));
  return views.map(({ to }) => to);
}

describe('waysOf', () => {
  it.each([4, 8])('names of %i ways those whose room was walked, and the room itself', (count) => {
    const names = seen(count, ['cellar', 'loft', 'nowhere']);
    expect(names.slice(-3)).toEqual(['The cellar', 'The hub', undefined]);
    expect(names.slice(0, -3).filter((name) => name !== undefined)).toEqual(
      count === 8 ? ['The loft'] : [],
    );
  });

  it('gives two who know the same the same list, and others another', () => {
    const rooms = new Map(ROOMS.map((one) => [one.id, one]));
    const [quay] = ROOMS;
    if (quay === undefined) throw new Error('no quay');
    const ways = waysOf(rooms, quay);
    const stair = new Set([roomId('stair')]);
    expect(ways.seenBy(stair)).toBe(ways.seenBy(new Set([...stair, roomId('loft')])));
    expect(ways.seenBy(stair)).not.toEqual(ways.seenBy(new Set()));
    expect(waysOf(new Map([[quay.id, quay]]), quay).seenBy(stair)[0]?.state).toBe('blocked');
  });
});
