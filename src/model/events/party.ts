import { type PlayerId } from '../ids';
import { type Act } from './fact';

export interface PlayerFollowed extends Act<'player.followed'> {
  readonly target: PlayerId;
  readonly targetName: string;
  readonly isFollowing: boolean;
}

/** What happens in parties, and between leaders and followers. */
export type PartyEvent = PlayerFollowed;

/** Their types; the compiler asks for each. */
export const PARTY_EVENTS: Readonly<Record<PartyEvent['type'], true>> = {
  'player.followed': true,
};
