import { type Character } from '../../model/character';
import { type Environment } from '../../model/room';
import { type Beat } from '../beat';
import { dpMax, mpMax } from '../maxima';
import { regenerationOf } from '../mind/liabilities';
import { type RuleNumbers } from '../numbers';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { type WorldView } from '../view';

const OPEN_AIR: readonly Environment[] = ['outdoors', 'street_paved', 'intersection'];
const PERCENT = 100;

/**
 * What comes back by itself: a point at world epoch + n × its period, which is shorter for whoever sits or is where one rests. Nobody is
 * remembered for it: a point is due whenever the world's time passes a multiple of the period that somebody now has.
 */
export const regeneration: Beat = {
  name: 'regeneration',
  everyMs: (numbers) => numbers['regen.everyMs'],
  *fire(turn) {
    for (const character of lacking(turn)) {
      const after = regained(turn, character);
      if (after !== null) yield after;
    }
  },
};

/** Who lives, and has not all that they could have. */
function lacking({ world }: Turn): readonly Character[] {
  const some: Character[] = [];
  for (const character of world.everyone()) {
    const { dp, mp, stats, level, life } = character;
    if (dp <= 0 || (life !== undefined && life.kind !== 'alive')) continue;
    if (dp < dpMax(stats, level) || mp < mpMax(stats)) some.push(character);
  }
  return some;
}

function regained(turn: Turn, character: Character): Verdict | null {
  const { world, numbers } = turn;
  const { id, room, dp, mp, stats, level } = character;
  if (world.record('fight', room)?.players.includes(id) === true) return null;
  const factor = regenerationFactor(world, character, numbers);
  const more = {
    dp: pointsDue(turn, numbers['regen.dpMs'] / factor),
    mp: pointsDue(turn, numbers['regen.mpMs'] / factor),
  };
  const after = {
    ...character,
    dp: Math.max(dp, Math.min(dpMax(stats, level), dp + more.dp)),
    mp: Math.max(mp, Math.min(mpMax(stats), mp + more.mp)),
  };
  return after.dp === dp && after.mp === mp
    ? null
    : done([{ kind: 'character', character: after }], []);
}

/** How many periods ended since the last beat. */
function pointsDue({ now, world, numbers }: Turn, periodMs: number): number {
  const since = now - world.bornAt;
  const before = since - numbers['regen.everyMs'];
  return Math.floor(since / periodMs) - Math.floor(before / periodMs);
}

/** How much faster than standing about; of a bed and a seat the better one counts. */
export function regenerationFactor(
  { content }: Pick<WorldView, 'content'>,
  { room, posture, profession, mind }: Character,
  numbers: RuleNumbers,
): number {
  const place = content.rooms.get(room);
  const isOutdoors = place !== undefined && OPEN_AIR.includes(place.environment);
  const isSeated = posture !== 'standing' || (profession === 'Drifter' && isOutdoors);
  const seat = isSeated ? numbers['regen.seatedPercent'] / PERCENT : 1;
  const bed = place?.isRestLocation === true ? numbers['regen.restLocationPercent'] / PERCENT : 1;
  return Math.max(seat, bed) * regenerationOf(mind, numbers);
}
