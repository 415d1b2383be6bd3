import { type Character } from '../model/character';
import { type Viewer, type ViewerChange } from '../model/viewer';
import { tierOf } from './vitals';

/** What a character perceives by. */
export function viewerOf(character: Character): Viewer {
  const { inWorld, room, zone, channels, ignores, lucidity, subZone, party = null } = character;
  const tier = tierOf(lucidity);
  return subZone === undefined
    ? { inWorld, room, zone, channels, ignores, tier, party }
    : { inWorld, room, zone, channels, ignores, tier, party, subZone };
}

/** What an event that makes `after` of `before` says of its viewer. */
export const viewerChange = (before: Character, after: Character): ViewerChange => ({
  player: after.id,
  before: viewerOf(before),
  after: viewerOf(after),
});
