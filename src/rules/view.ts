import { type Character } from '../model/character';
import { type WorldContent } from '../model/content';
import { type AccountId, type ItemId, type PlayerId, type RoomId } from '../model/ids';
import { type Item, type ItemLocation } from '../model/item';
import { type Npc } from '../model/npc';
import { type Presence } from '../model/presence';
import { type RecordKind, type RecordOf } from '../model/record';
import { type OccupantView } from '../model/views';

/** Rooms that somebody has walked. */
export type Walked = Iterable<RoomId> & Pick<ReadonlySet<RoomId>, 'has'>;

/** Somebody in a room. */
export interface Occupant {
  readonly id: PlayerId;
  /** As the others see it: linkdead once the room has been told. */
  readonly view: OccupantView;
}

/** The world as a rule sees it: committed state under what earlier inputs of the batch changed. */
export interface WorldView {
  readonly content: WorldContent;
  /** World time, ms, at the world's first start; game time counts from it. */
  readonly bornAt: number;
  /** Only those in the world. */
  readonly character: (id: PlayerId) => Character | undefined;
  /** By name, ignoring case; only those in the world. */
  readonly named: (name: string) => Character | undefined;
  readonly ofAccount: (account: AccountId) => Character | undefined;
  /** All in the world, in order of entering. */
  readonly everyone: () => Iterable<Character>;
  /** In order of arrival. */
  readonly occupants: (room: RoomId) => readonly Occupant[];
  readonly presence: (id: PlayerId) => Presence;
  readonly item: (id: ItemId) => Item | undefined;
  /** In listing order. */
  readonly itemsAt: (location: ItemLocation) => readonly Item[];
  /** All that a character carries and wears, contents included; absent = to be found place by place. */
  readonly carried?: ((id: PlayerId) => readonly Item[]) | undefined;
  /** All that a character wears and holds, in the order of the slots; absent = to be found slot by slot. */
  readonly worn?: ((id: PlayerId) => readonly Item[]) | undefined;
  readonly explored: (id: PlayerId) => Walked;
  readonly record: <TKind extends RecordKind>(
    kind: TKind,
    id: string,
  ) => RecordOf<TKind> | undefined;
  /** All of a kind, in no order that means anything, but the same on every replay. */
  readonly records: <TKind extends RecordKind>(kind: TKind) => Iterable<RecordOf<TKind>>;
  /** The living ones, in order of arrival. */
  readonly npcsIn: (room: RoomId) => readonly Npc[];
}
