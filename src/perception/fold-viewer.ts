import { type GameEvent } from '../model/event';
import { type PlayerId } from '../model/ids';
import { type Viewer } from '../model/viewer';

/** What a player perceives by after an event. */
export const foldViewer = (viewer: Viewer, event: GameEvent, player: PlayerId): Viewer =>
  event.viewer?.player === player ? event.viewer.after : viewer;
