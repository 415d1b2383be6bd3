import { brandAs, type PlayerId } from '../../model/ids';
import { type ItemLocation } from '../../model/item';

/** Where what somebody has lost is kept for them. */
export const lostPropertyOf = (player: PlayerId): ItemLocation => ({
  kind: 'container',
  container: brandAs(`lost-${player}`),
});
