import { type EventType, type LoggedEvent } from '../../../model/event';
import { BODY_EVENTS } from '../../../model/events/body';
import { COMBAT_EVENTS } from '../../../model/events/combat';
import { MIND_EVENTS } from '../../../model/events/mind';
import { NPC_EVENTS } from '../../../model/events/npc';
import { PARTY_EVENTS } from '../../../model/events/party';
import { SKY_EVENTS } from '../../../model/events/sky';
import { STAFF_EVENTS } from '../../../model/events/staff';
import { TUTORIAL_EVENTS } from '../../../model/events/tutorial';
import { USE_EVENTS } from '../../../model/events/use';
import { type Row } from './query-pool';

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

/** The event of a row `(log_offset, body)`; null = of a type that a newer version may have written. */
export function toLoggedEvent(row: Row): LoggedEvent | null {
  const body = row['body'];
  if (typeof body !== 'object' || body === null || !('type' in body)) return null;
  if (typeof body.type !== 'string' || !Object.hasOwn(KNOWN, body.type)) return null;
  // Whatever has a known type was written by `commit_batch`, from a GameEvent.
  return { ...body, offset: Number(row['log_offset']) } as LoggedEvent;
}
