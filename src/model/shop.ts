import { type NpcKindId, type PrototypeId, type ZoneId } from './ids';

/** A shop as it stands on one game day; a new day restocks it. */
export interface Shop {
  readonly kind: 'shop';
  readonly id: NpcKindId;
  readonly zone: ZoneId;
  /** Game days since 1970. */
  readonly day: number;
  /** Cents left to buy with. */
  readonly till: number;
  /** What is left of each. */
  readonly stock: Readonly<Record<PrototypeId, number>>;
}
