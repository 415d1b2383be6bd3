import { type NpcId, type PlayerId, type RoomId } from '../ids';
import { type NpcState } from '../npc-kind';
import { type Act, type Fact } from './fact';

/** A fact about an NPC. */
export interface NpcFact<TType extends string> extends Fact<TType> {
  readonly npc: NpcId;
  /** "a wharf rat" */
  readonly npcName: string;
}

export interface NpcSpawned extends NpcFact<'npc.spawned'> {
  readonly room: RoomId;
  /** What to type after `look`; absent in older events. */
  readonly keyword?: string;
  /** As in its view. */
  readonly isLetBe?: true;
}
export interface NpcMoved extends NpcFact<'npc.moved'> {
  readonly from: RoomId;
  readonly to: RoomId;
  readonly exit: string;
  readonly arrivesFrom: string | null;
  /** scratched, hurt, bloodied, failing; absent = unhurt. */
  readonly condition?: string;
  /** What to type after `look`; absent in older events. */
  readonly keyword?: string;
  /** As in its view. */
  readonly isLetBe?: true;
}
/** It is in no room any more, and did not die: its files, or staff, have taken it away, or it went of itself. */
export interface NpcGone extends NpcFact<'npc.gone'> {
  readonly room: RoomId;
  /** `left`: there were more of it than the day has. Absent = it was taken away. */
  readonly how?: 'left';
}
/** Its schedule has it do something else now, where it is. */
export interface NpcSettled extends NpcFact<'npc.settled'> {
  readonly room: RoomId;
  readonly state: NpcState;
}
export interface NpcSaid extends NpcFact<'npc.said'> {
  readonly room: RoomId;
  readonly text: string;
  /** To whom; absent = to the room. */
  readonly target?: PlayerId;
  readonly targetName?: string;
  /** Absent = said to whoever is there. */
  readonly how?: 'answer' | 'farewell';
}
/** Somebody has told it something; only they know. */
export interface NpcTold extends Act<'npc.told'> {
  readonly npc: NpcId;
  readonly npcName: string;
  readonly room: RoomId;
  readonly text: string;
}
/** Money and things change hands over a counter. */
export interface ShopTraded extends Act<'shop.traded'> {
  readonly npc: NpcId;
  readonly npcName: string;
  readonly room: RoomId;
  readonly how: 'bought' | 'sold';
  /** "a candle", "3 candles" */
  readonly item: string;
  readonly quantity: number;
  /** In all. */
  readonly cents: number;
}

/** What NPCs do, beside fighting. */
export type NpcEvent =
  NpcSpawned | NpcMoved | NpcGone | NpcSettled | NpcSaid | NpcTold | ShopTraded;

/** Their types; the compiler asks for each. */
export const NPC_EVENTS: Readonly<Record<NpcEvent['type'], true>> = {
  'npc.spawned': true,
  'npc.moved': true,
  'npc.gone': true,
  'npc.settled': true,
  'npc.said': true,
  'npc.told': true,
  'shop.traded': true,
};
