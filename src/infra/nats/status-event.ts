import { DebugEvents, Events, type Status } from 'nats';
import { type LinkEvent } from './link-step';

/** What the client of NATS says of its connection, as we say it; null = it changes nothing. */
export function statusEvent({ type }: Pick<Status, 'type'>): LinkEvent | null {
  switch (type) {
    case Events.Disconnect:
      return { type: 'lost' };
    case Events.Reconnect:
      return { type: 'up' };
    case DebugEvents.Reconnecting:
      return { type: 'dialling' };
    case Events.Update:
    case Events.LDM:
    case Events.Error:
    case DebugEvents.PingTimer:
    case DebugEvents.StaleConnection:
    case DebugEvents.ClientInitiatedReconnect:
      return null;
  }
}
