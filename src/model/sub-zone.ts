import { type PrototypeId, type RoomId, type ZoneId } from './ids';
import { type Profession } from './profession';

/** What must be true of whoever comes in (game.md section 2). */
export type AccessRequirement =
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'item'; readonly item: PrototypeId }
  | { readonly kind: 'profession'; readonly profession: Profession };

/** Laws of a place; a sub-zone's win over its zone's, one by one. */
export interface SpecialRules {
  /** Points of lucidity a minute. */
  readonly lucidityDrainRate?: number;
  /** Times the population's max. */
  readonly npcSpawnModifier?: number;
  /** Times the damage that NPCs do. */
  readonly combatModifier?: number;
  /** Added to the XP of a first visit. */
  readonly explorationBonus?: number;
  readonly accessRequirements: readonly AccessRequirement[];
}

/** What a sub-zone is called, which rooms it has, and its laws, its zone's among them. */
export interface SubZone {
  readonly id: string;
  readonly name: string;
  readonly zone: ZoneId;
  readonly rooms: readonly RoomId[];
  readonly rules: SpecialRules;
}
