import { type EventType } from '../model/event';
import { type Part } from '../model/frame';
import { struck } from './clock';
import { entered, left, linkdead, moved, renamed, returned } from './coming-and-going';
import { type Mode, type ShownOf } from './shown';
import { channelSaid, channelTurned, emoted, ignoreChanged, said, told } from './talk';
import { created, itemMoved } from './things';

type Lines = {
  readonly [TType in EventType]: (event: ShownOf<TType>, part: Part, mode: Mode) => string | null;
};

/** Every type of event has its sentence; the compiler asks for a new one's. */
export const LINES: Lines = {
  'player.entered': entered,
  'player.moved': moved,
  'player.left': left,
  'player.linkdead': linkdead,
  'player.returned': returned,
  'player.renamed': renamed,
  'room.said': said,
  'room.emoted': emoted,
  'channel.said': channelSaid,
  'channel.joined': channelTurned,
  'channel.left': channelTurned,
  'player.told': told,
  'ignore.changed': ignoreChanged,
  'item.moved': itemMoved,
  'item.created': created,
  'clock.struck': struck,
};
