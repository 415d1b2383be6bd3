import { type EventType } from './event';
import { BODY_EVENTS } from './events/body';
import { COMBAT_EVENTS } from './events/combat';
import { MIND_EVENTS } from './events/mind';
import { NPC_EVENTS } from './events/npc';
import { PARTY_EVENTS } from './events/party';
import { SKY_EVENTS } from './events/sky';
import { STAFF_EVENTS } from './events/staff';
import { TUTORIAL_EVENTS } from './events/tutorial';
import { USE_EVENTS } from './events/use';

/** The compiler asks for every type that there is. */
const KNOWN: Readonly<Record<EventType, true>> = {
  'player.entered': true,
  'player.moved': true,
  'player.left': true,
  'player.linkdead': true,
  'player.returned': true,
  'player.renamed': true,
  'room.said': true,
  'room.emoted': true,
  'channel.said': true,
  'channel.joined': true,
  'channel.left': true,
  'player.told': true,
  'ignore.changed': true,
  'item.moved': true,
  'item.created': true,
  'clock.struck': true,
  ...BODY_EVENTS,
  ...COMBAT_EVENTS,
  ...MIND_EVENTS,
  ...NPC_EVENTS,
  ...PARTY_EVENTS,
  ...SKY_EVENTS,
  ...STAFF_EVENTS,
  ...TUTORIAL_EVENTS,
  ...USE_EVENTS,
};

/** Whether this version knows it; another may have written others. */
export const isEventType = (type: string): type is EventType => Object.hasOwn(KNOWN, type);
