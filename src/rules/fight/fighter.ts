import { type Character } from '../../model/character';
import { type NpcId, type PlayerId, type RoomId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type NpcKind } from '../../model/npc-kind';
import { type StatName } from '../../model/stats';
import { dpMax } from '../maxima';
import { type WorldView } from '../view';
import { conditionOf } from '../vitals';
import { statWithEffects } from '../wearing/effects-of';

/** Somebody who strikes or is struck at. */
export type Fighter =
  | { readonly kind: 'player'; readonly id: PlayerId; readonly character: Character }
  | { readonly kind: 'npc'; readonly id: NpcId; readonly npc: Npc; readonly of: NpcKind };
export type PlayerFighter = Extract<Fighter, { kind: 'player' }>;
export type NpcFighter = Extract<Fighter, { kind: 'npc' }>;

/** A living player in that room; undefined = not there, or dead. */
export function playerIn(
  world: WorldView,
  id: PlayerId,
  room: RoomId | null,
): PlayerFighter | undefined {
  const character = world.character(id);
  if (character?.room !== room || character.life?.kind === 'dead') return undefined;
  return { kind: 'player', id, character };
}

/** A living NPC in that room; undefined = not there, dead, or of no kind any more. */
export function npcIn(world: WorldView, id: NpcId, room: RoomId | null): NpcFighter | undefined {
  const npc = world.record('npc', id);
  const of = npc && world.content.npcs.get(npc.npc);
  if (npc?.room == null || of === undefined || npc.room !== room) return undefined;
  return { kind: 'npc', id, npc, of };
}

export const nameOf = (one: Fighter): string =>
  one.kind === 'player' ? one.character.name : one.of.name;

export const levelOf = (one: Fighter): number =>
  one.kind === 'player' ? one.character.level : one.of.level;

export const statIn = (world: WorldView, one: Fighter, stat: StatName): number =>
  one.kind === 'player' ? statWithEffects(world, one.character, stat) : one.of.stats[stat];

/** How it looks with so many points. */
export const conditionWith = (one: Fighter, dp: number): string =>
  one.kind === 'player'
    ? conditionOf(dp, dpMax(one.character.stats, one.character.level))
    : conditionOf(dp, one.of.dp);

export const isWounded = ({ life }: Character): boolean => life?.kind === 'wounded';
