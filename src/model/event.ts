import { type CombatEvent } from './events/combat';
import { type Act, type Fact, type Speech } from './events/fact';
import { type MindEvent } from './events/mind';
import { type NpcEvent } from './events/npc';
import { type SkyEvent } from './events/sky';
import { type StaffEvent } from './events/staff';
import { type BodyEvent } from './events/body';
import { type PartyEvent } from './events/party';
import { type TutorialEvent } from './events/tutorial';
import { type UseEvent } from './events/use';
import { type Feast } from './feast';
import { type PlayerId, type RoomId } from './ids';
import { type RoomView } from './views';

export interface PlayerEntered extends Act<'player.entered'> {
  readonly room: RoomId;
  /** `bleeding`, `dead`; absent = on its feet. */
  readonly condition?: string;
  /** For the one who entered. */
  readonly view: RoomView;
}
/** How somebody came to another room, where it was not by walking. */
export type MoveHow =
  | 'fled'
  | 'bolted'
  | 'followed'
  /** By staff. */
  | 'summoned'
  /** Of the staff, by their own word. */
  | 'stepped'
  /** Into limbo. */
  | 'died'
  | 'respawned'
  /** Into the ward. */
  | 'committed'
  /** Into, or out of, the tutorial. */
  | 'guided'
  /** Its room is no more. */
  | 'displaced';

export interface PlayerMoved extends Act<'player.moved'> {
  readonly from: RoomId;
  readonly to: RoomId;
  /** The exit taken: `north`, or a word. */
  readonly exit: string;
  /** Where those in the new room see it come from: the opposite way; null = from somewhere. */
  readonly arrivesFrom: string | null;
  /** The new room, for the one who moved. */
  readonly view: RoomView;
  /** Absent = on its own feet. */
  readonly how?: MoveHow;
  /** `bleeding`, `dead`; absent = neither. */
  readonly condition?: string;
}
export interface PlayerLeft extends Act<'player.left'> {
  readonly room: RoomId;
  readonly reason: 'quit' | 'linkdead' | 'rest' | 'kicked';
}
export interface PlayerLinkdead extends Act<'player.linkdead'> {
  readonly room: RoomId;
}
export interface PlayerReturned extends Act<'player.returned'> {
  readonly room: RoomId;
}
/** A guest was claimed and has a name of its own. */
export interface PlayerRenamed extends Act<'player.renamed'> {
  readonly room: RoomId;
  readonly newName: string;
}
export interface RoomSaid extends Speech<'room.said'> {
  readonly room: RoomId;
}
/** `how` is "emote" (Ada laughs.) or "pose" (with the name placed freely). */
export interface RoomEmoted extends Speech<'room.emoted'> {
  readonly room: RoomId;
  readonly how: 'emote' | 'pose';
}
/** `channel` is `global`; of one that only some hear, its name and which: `local:earth/arkham/riverside`. */
export interface ChannelSaid extends Speech<'channel.said'> {
  readonly channel: string;
}
export interface ChannelJoined extends Act<'channel.joined'> {
  readonly channel: string;
}
export interface ChannelLeft extends Act<'channel.left'> {
  readonly channel: string;
}
export interface PlayerTold extends Speech<'player.told'> {
  readonly target: PlayerId;
  readonly targetName: string;
  /** By somebody uneasy. */
  readonly isStrained?: true;
}
export interface IgnoreChanged extends Act<'ignore.changed'> {
  readonly targetName: string;
  readonly isIgnored: boolean;
}

/** Where a thing came from or went, as people see it. */
export type ItemPlace =
  | { readonly kind: 'room' }
  | { readonly kind: 'player'; readonly player: PlayerId; readonly name: string }
  | { readonly kind: 'container'; readonly name: string };

export interface ItemMoved extends Act<'item.moved'> {
  readonly room: RoomId;
  readonly how: 'get' | 'drop' | 'put' | 'give';
  /** "a brass lantern", "3 candles" */
  readonly item: string;
  readonly quantity: number;
  /** One of a stack of which more are left. */
  readonly isOfMany?: true;
  readonly from: ItemPlace;
  readonly to: ItemPlace;
  /** Of several moved at once, in the first of their events: what all of them are called. */
  readonly together?: readonly string[];
  /** Another event tells of it. */
  readonly isQuiet?: true;
}
/** Things that came into being: a kit, a world's first lamps. */
export interface ItemCreated extends Fact<'item.created'> {
  readonly item: string;
  readonly quantity: number;
  readonly room: RoomId;
  /** Another event tells of it. */
  readonly isQuiet?: boolean;
}
/** A game hour struck. */
export interface HourStruck extends Fact<'clock.struck'> {
  readonly hour: number;
  readonly daypart: string;
  /** That begins with this hour. */
  readonly feast?: Feast;
}

/** Coming and going, talk, things that change hands, and the clock; the other rooms of the game have files of their own. */
export type CoreEvent =
  | PlayerEntered
  | PlayerMoved
  | PlayerLeft
  | PlayerLinkdead
  | PlayerReturned
  | PlayerRenamed
  | RoomSaid
  | RoomEmoted
  | ChannelSaid
  | ChannelJoined
  | ChannelLeft
  | PlayerTold
  | IgnoreChanged
  | ItemMoved
  | ItemCreated
  | HourStruck;

/** Everything that can have happened. Adding one makes the compiler show every place that must handle it. */
export type GameEvent =
  | CoreEvent
  | BodyEvent
  | CombatEvent
  | MindEvent
  | NpcEvent
  | PartyEvent
  | SkyEvent
  | StaffEvent
  | TutorialEvent
  | UseEvent;

export type EventType = GameEvent['type'];
export type EventOf<TType extends EventType> = Extract<GameEvent, { type: TType }>;

/** An event with its place in the log: gapless, in commit order, over all nodes. */
export type LoggedEvent = GameEvent & { readonly offset: number };
