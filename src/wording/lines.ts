import { type EventType } from '../model/event';
import { type Part } from '../model/frame';
import { BODY_LINES } from './body-lines';
import { struck } from './clock';
import { COMBAT_LINES } from './combat-lines';
import { entered, left, linkdead, moved, renamed, returned } from './coming-and-going';
import { MIND_LINES } from './mind-lines';
import { NPC_LINES } from './npc-lines';
import { PARTY_LINES } from './party-lines';
import { type Mode, type ShownOf } from './shown';
import { SKY_LINES } from './sky-lines';
import { STAFF_LINES } from './staff-lines';
import { channelSaid, channelTurned, emoted, ignoreChanged, said, told } from './talk';
import { created, itemMoved } from './things';
import { TUTORIAL_LINES } from './tutorial-lines';
import { USE_LINES } from './use-lines';

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
  ...BODY_LINES,
  ...COMBAT_LINES,
  ...MIND_LINES,
  ...NPC_LINES,
  ...PARTY_LINES,
  ...SKY_LINES,
  ...STAFF_LINES,
  ...TUTORIAL_LINES,
  ...USE_LINES,
};
