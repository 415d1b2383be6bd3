import { IncomingMessage } from 'node:http';

/** What Node's parser has said of each: that it asks for another protocol. */
const asks = new WeakMap<IncomingMessage, boolean>();

/**
 * A request, of which only one for a WebSocket is an upgrade.
 *
 * A server that takes upgrades is given every request with an `Upgrade` header, and none of their bodies; clients ask for
 * HTTP/2 that way (`curl --http2`, Java) and are content with an ordinary answer.
 */
export class Incoming extends IncomingMessage {
  get upgrade(): boolean {
    return asks.get(this) === true && this.headers.upgrade?.toLowerCase() === 'websocket';
  }

  set upgrade(isAsked: boolean | null) {
    asks.set(this, isAsked === true);
  }
}
