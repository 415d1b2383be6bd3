import { type AccountId, type ZoneId } from './ids';

/** Somebody for whom the door is shut. */
export interface Ban {
  readonly kind: 'ban';
  /** An account's id, or an address or a network (`192.0.2.0/24`). */
  readonly id: AccountId | string;
  readonly zone: ZoneId;
  /** As staff named them. */
  readonly name: string;
  /** World time, ms; null = until it is taken back. */
  readonly until: number | null;
  readonly reason: string;
  /** Who of the staff. */
  readonly by: string;
}
