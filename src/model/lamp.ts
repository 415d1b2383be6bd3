import { type ItemId, type ZoneId } from './ids';

/** A light that has been lit before. */
export interface Lamp {
  readonly kind: 'lamp';
  readonly id: ItemId;
  readonly zone: ZoneId;
  /** World time, ms; null = it is out. */
  readonly litAt: number | null;
  /** ms of light that it had at `litAt`, or has while it is out; null = it never goes out. */
  readonly fuelMs: number | null;
}
