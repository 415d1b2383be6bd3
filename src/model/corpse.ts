import { type ItemId, type PlayerId, type ZoneId } from './ids';

/** Whose body a container is. Times are world time, ms. */
export interface Corpse {
  readonly kind: 'corpse';
  readonly id: ItemId;
  readonly zone: ZoneId;
  /** "the body of Ada", "a dead wharf rat" */
  readonly name: string;
  /** Of a player: gets what is left at the end. */
  readonly owner: PlayerId | null;
  /** Who may loot until `freeAt`; afterwards everyone. */
  readonly rights: readonly PlayerId[];
  readonly freeAt: number;
  readonly goneAt: number;
  /** Cents that lie with it. */
  readonly purse: number;
}
