import { type ItemId, type NpcId, type PlayerId, type RoomId } from '../ids';
import { type WeaponClass } from '../weapon';
import { type Act, type Fact } from './fact';
import { type NpcFact } from './npc';

/** One of the players against one of the NPCs, or the other way about. */
interface Clash<TType extends string> extends Fact<TType> {
  readonly room: RoomId;
  readonly npc: NpcId;
  /** "Ada", "a wharf rat" */
  readonly attackerName: string;
  readonly targetName: string;
  /** The player, if it is the one who strikes. */
  readonly actor?: PlayerId;
  /** The player, if it is the one struck at. */
  readonly target?: PlayerId;
}
/** One goes for the other: a fight begins, or one of them comes into the one there is. */
export type CombatStarted = Clash<'combat.started'>;
/** A blow, whatever came of it. */
export interface CombatStruck extends Clash<'combat.struck'> {
  readonly weapon: WeaponClass;
  /** "truncheon", "teeth" */
  readonly noun: string;
  readonly outcome: 'missed' | 'hit' | 'critical';
  /** 0 = none. */
  readonly damage: number;
  /** Of the one struck at, afterwards: unhurt, scratched, hurt, bloodied, failing. */
  readonly condition: string;
  /** Which of the sentences of its class tells it: 0 to 4. */
  readonly variant: number;
}
export interface CombatDefended extends Act<'combat.defended'> {
  readonly room: RoomId;
}
export interface CombatTaunted extends Act<'combat.taunted'> {
  readonly room: RoomId;
  readonly npc: NpcId;
  readonly npcName: string;
}
/** Somebody tries to get away. Where to, another event says. */
export interface CombatFled extends Fact<'combat.fled'> {
  readonly room: RoomId;
  /** "Ada", "a wharf rat" */
  readonly name: string;
  readonly actor?: PlayerId;
  readonly npc?: NpcId;
  readonly isAway: boolean;
  /** Of who stays: there was a way to go by, and they could not break away. Absent = there was none. */
  readonly isHeld?: true;
}
/** Where nobody dies: out of the fight, with one point left. */
export interface CombatSpared extends Act<'combat.spared'> {
  readonly room: RoomId;
}
export interface CombatEnded extends Fact<'combat.ended'> {
  readonly room: RoomId;
  /** No NPC is left, no player is left to strike at, or nobody has struck for too long. */
  readonly why: 'won' | 'lost' | 'quiet';
}
export interface PlayerWounded extends Act<'player.wounded'> {
  readonly room: RoomId;
}
/** A point of blood; told to the one who loses it. */
export interface PlayerBled extends Act<'player.bled'> {
  readonly dp: number;
}
export interface PlayerBandaged extends Act<'player.bandaged'> {
  readonly room: RoomId;
  readonly target: PlayerId;
  readonly targetName: string;
  readonly isDone: boolean;
}
export interface PlayerDied extends Act<'player.died'> {
  readonly room: RoomId;
  readonly corpse: ItemId;
}
/** Told to the one it happened to; that somebody is there again, their moving says. */
export interface PlayerRespawned extends Act<'player.respawned'> {
  readonly room: RoomId;
  readonly dp: number;
}
export interface NpcDied extends NpcFact<'npc.died'> {
  readonly room: RoomId;
  readonly corpse: ItemId;
}
/** A body is no more. */
export interface CorpseGone extends Fact<'corpse.gone'> {
  readonly room: RoomId;
  /** "the body of Ada", "a dead wharf rat" */
  readonly name: string;
}

/** What happens in fights, and after them. */
export type CombatEvent =
  | CombatStarted
  | CombatStruck
  | CombatDefended
  | CombatTaunted
  | CombatFled
  | CombatSpared
  | CombatEnded
  | PlayerWounded
  | PlayerBled
  | PlayerBandaged
  | PlayerDied
  | PlayerRespawned
  | NpcDied
  | CorpseGone;

/** Their types; the compiler asks for each. */
export const COMBAT_EVENTS: Readonly<Record<CombatEvent['type'], true>> = {
  'combat.started': true,
  'combat.struck': true,
  'combat.defended': true,
  'combat.taunted': true,
  'combat.fled': true,
  'combat.spared': true,
  'combat.ended': true,
  'player.wounded': true,
  'player.bled': true,
  'player.bandaged': true,
  'player.died': true,
  'player.respawned': true,
  'npc.died': true,
  'corpse.gone': true,
};
