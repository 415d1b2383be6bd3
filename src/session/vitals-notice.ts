import { concatMap, EMPTY, from, type Observable, type SchedulerLike, timer } from 'rxjs';
import { type PlayerId } from '../model/ids';
import { type Hub } from './hub';
import { type Notices } from './notices';
import { SLICE, slicesOf } from './slices';
import { type WorldGateway } from './world-gateway';

export interface VitalsParts {
  readonly hub: Pick<Hub, 'membersOf'>;
  readonly notices: Pick<Notices, 'vitals'>;
  readonly world: Pick<WorldGateway, 'vitalsOf'>;
  readonly scheduler: SchedulerLike;
}

/**
 * How some players are now, to those of them who are connected and have not been told so already. Cold; completes when all have, a slice
 * in each turn of the loop.
 */
export function announcedVitals(
  parts: VitalsParts,
  players: readonly PlayerId[],
): Observable<unknown> {
  return from(slicesOf(players, SLICE)).pipe(
    // bounded: the players of one commit.
    concatMap((slice, n) => {
      for (const player of slice) tell(parts, player);
      return players.length <= SLICE * (n + 1) ? EMPTY : timer(0, parts.scheduler);
    }),
  );
}

function tell({ hub, world, notices }: VitalsParts, player: PlayerId): void {
  const members = hub.membersOf(player);
  const vitals = members.length === 0 ? null : world.vitalsOf(player);
  if (vitals === null) return;
  const text = JSON.stringify(vitals);
  const stale = members.filter((member) => member.vitals !== text);
  if (stale.length === 0) return;
  const frame = notices.vitals(vitals);
  for (const member of stale) {
    member.vitals = text;
    member.outgoing.push(frame.as(member.wire));
  }
}
