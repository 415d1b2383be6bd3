import { type PartyId, type PlayerId, type ZoneId } from './ids';

/** Players who go together. Owned by `social`. */
export interface Party {
  readonly kind: 'party';
  readonly id: PartyId;
  readonly zone: ZoneId;
  readonly leader: PlayerId;
  /** In order of joining; the leader among them. */
  readonly members: readonly { readonly id: PlayerId; readonly name: string }[];
  /** Who may join until when, world time, ms. */
  readonly invited: Readonly<Record<PlayerId, number>>;
  /** What those who have been asked were called then. */
  readonly invitedNames?: Readonly<Record<PlayerId, string>>;
  /** Since when a member who is out of the world has been away, its line being lost or by its own will. */
  readonly awaySince: Readonly<Record<PlayerId, number>>;
}
