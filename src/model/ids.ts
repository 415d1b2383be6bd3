declare const brand: unique symbol;

/** A string that only its own maker may call by this name. */
export type Branded<TName extends string> = string & { readonly [brand]: TName };

/** A character; a uuid. One account has up to five. */
export type PlayerId = Branded<'PlayerId'>;
/** An account; a uuid. */
export type AccountId = Branded<'AccountId'>;
/** A room, as its file names it: `earth_arkham_riverside_room_lamp_stair_001`. */
export type RoomId = Branded<'RoomId'>;
/** The unit of one writer: `earth/arkham`; `social` for accounts, channels and ignores. */
export type ZoneId = Branded<'ZoneId'>;
/** One item instance. */
export type ItemId = Branded<'ItemId'>;
/** A kind of item, as its file names it. */
export type PrototypeId = Branded<'PrototypeId'>;
/** A kind of NPC, as its file names it. */
export type NpcKindId = Branded<'NpcKindId'>;
/** One NPC: its population and its place in it. */
export type NpcId = Branded<'NpcId'>;
/** A kind of NPC and where it lives. */
export type PopulationId = Branded<'PopulationId'>;
/** A party of players; a uuid, or the command that founded it. */
export type PartyId = Branded<'PartyId'>;
/** A command, named by the client; a uuid. */
export type CommandId = Branded<'CommandId'>;

/** Names a string that has been checked where it came in. */
export const brandAs = <TId extends string>(text: string): TId => text as TId;

/** The pseudo-zone of what belongs to no place. */
export const SOCIAL: ZoneId = brandAs('social');
