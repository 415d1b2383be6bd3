import { gainXp } from '../fight/xp';
import { type Arrival } from '../walk/arrival';

/** What is learnt from a room that one has never been in; a reporter learns twice as much (game.md section 1). */
export const firstVisit: Arrival = {
  concerns: ({ world }, { id, room, life }) =>
    !world.explored(id).has(room) && life?.kind !== 'dead',
  happen: (turn, { id, room, profession }) => {
    const { world, numbers } = turn;
    const place = world.content.rooms.get(room);
    const rules = place && world.content.subZones.get(place.subZone)?.rules;
    const learnt = numbers['xp.firstVisit'] + (rules?.explorationBonus ?? 0);
    const share =
      profession === 'Reporter' ? (learnt * numbers['xp.reporterPercent']) / 100 : learnt;
    return gainXp(turn, new Map([[id, Math.round(share)]]));
  },
};
