import { type PlayerId, type ZoneId } from './ids';

/** Somebody goes along with somebody: what their presences say, kept over a restart. */
export interface Following {
  readonly kind: 'following';
  /** Who follows. */
  readonly id: PlayerId;
  readonly zone: ZoneId;
  readonly leader: PlayerId;
}
