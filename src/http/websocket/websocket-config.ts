import { type IncomingHttpHeaders } from 'node:http';
import { type ByeCode } from '../../model/frame';
import { type Wire } from '../../session/shared-frame';
import { type CompositeSubscription, type Heartbeat } from '#streams';
import { type Connections } from '../stream/connections';
import { type ReceptionConfig } from '../stream/receive';
import { type InboxConfig } from './inbox';

export interface WebSocketRouteConfig extends ReceptionConfig {
  readonly connections: Connections;
  /** Owns the connections that have no stream yet, or never will. */
  readonly sockets: CompositeSubscription;
  /** Of a stream that never began. */
  readonly lastWord: (code: ByeCode, wire: Wire) => Uint8Array;
  /** Whether a request may act for who sends it: that of another site's page may not. */
  readonly isOurs: (headers: IncomingHttpHeaders) => boolean;
  /** Of the pings. */
  readonly heartbeat: Heartbeat;
  readonly inbox: InboxConfig;
}
