import { type Fight } from '../../model/fight';
import { type NpcId, type PlayerId } from '../../model/ids';

/** How much an NPC minds a player. */
export const threatOf = ({ threat }: Fight, npc: NpcId, player: PlayerId): number =>
  threat[npc]?.[player] ?? 0;

export const withThreat = (
  fight: Fight,
  npc: NpcId,
  { player, threat }: { readonly player: PlayerId; readonly threat: number },
): Fight => ({
  ...fight,
  threat: { ...fight.threat, [npc]: { ...fight.threat[npc], [player]: threat } },
});

export const moreThreat = (
  fight: Fight,
  npc: NpcId,
  { player, by }: { readonly player: PlayerId; readonly by: number },
): Fight => withThreat(fight, npc, { player, threat: threatOf(fight, npc, player) + by });

/** The one it minds most; of equals the first to join. undefined = there is nobody. */
export function topThreat(
  fight: Fight,
  npc: NpcId,
  among: readonly PlayerId[],
): PlayerId | undefined {
  let top = among[0];
  for (const one of among)
    if (top !== undefined && threatOf(fight, npc, one) > threatOf(fight, npc, top)) top = one;
  return top;
}

/** Whom it strikes at now: it turns to another who has `percent` of its present target's threat or more. */
export function aimOf(
  fight: Fight,
  npc: NpcId,
  { among, percent }: { readonly among: readonly PlayerId[]; readonly percent: number },
): PlayerId | undefined {
  const top = topThreat(fight, npc, among);
  const present = fight.aims[npc];
  if (top === undefined || present === undefined || !among.includes(present)) return top;
  const threat = threatOf(fight, npc, top);
  return threat > 0 && threat * 100 >= percent * threatOf(fight, npc, present) ? top : present;
}

/** Everyone it minds at all. */
export const minded = (fight: Fight, npc: NpcId): readonly PlayerId[] =>
  fight.players.filter((player) => threatOf(fight, npc, player) > 0);
