import { type Character } from '../../../src/model/character';
import { type WorldContent } from '../../../src/model/content';
import { brandAs, type PlayerId } from '../../../src/model/ids';
import { dpMax, mpMax } from '../../../src/rules/maxima';
import { characterOf } from '../../src/infra/persistence/world/batches';
import { gridContent } from '../worlds/grid-content';

const uuid = (kind: string, n: number): string =>
  `${kind}000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** 500 rooms in which nobody's mind is at ease, in the same light all day. */
export function uneasyContent(): WorldContent {
  const content = gridContent();
  const uneasy = { eldritch: true, light: 'lit' } as const;
  const rooms = [...content.rooms.values()].map((room) => ({
    ...room,
    attributes: { ...room.attributes, ...uneasy },
  }));
  return { ...content, rooms: new Map(rooms.map((room) => [room.id, room])) };
}

/** In hundredths: as clear as a mind can be, and how far they differ, so that not all change their shown value at once. */
const CLEAR = 8_600;
const APART = 790;

/** So many, as many in each room; whole, so that nothing but their minds changes. */
export function crowdIn({ rooms }: WorldContent, players: number): readonly Character[] {
  const all = [...rooms.values()];
  return Array.from({ length: players }, (_, n) => {
    const room = all[n % all.length];
    if (room === undefined) throw new Error('a world without rooms');
    const id: PlayerId = brandAs(uuid('c1', n));
    const { stats } = characterOf(id);
    return characterOf(id, {
      account: brandAs(uuid('ac', n)),
      name: `Bench${n}`,
      room: room.id,
      zone: room.zone,
      lucidity: CLEAR - (n % APART),
      dp: dpMax(stats, 1),
      mp: mpMax(stats),
      stats,
    });
  });
}
