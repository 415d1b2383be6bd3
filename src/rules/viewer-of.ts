import { type Character } from '../model/character';
import { type Viewer, type ViewerChange } from '../model/viewer';
import { tierOf } from './vitals';

/** What a character perceives by. */
export const viewerOf = ({
  inWorld,
  room,
  zone,
  channels,
  ignores,
  lucidity,
}: Character): Viewer => ({
  inWorld,
  room,
  zone,
  channels,
  ignores,
  tier: tierOf(lucidity),
  party: null,
});

/** What an event that makes `after` of `before` says of its viewer. */
export const viewerChange = (before: Character, after: Character): ViewerChange => ({
  player: after.id,
  before: viewerOf(before),
  after: viewerOf(after),
});
