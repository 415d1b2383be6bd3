import { type ConnectionOptions } from 'nats';
import { type NatsConfig, type NatsTls } from './nats-config';

/** A connection of a pool. */
export interface Dialled {
  /** Seen by the server's operator. */
  readonly name: string;
  /** The wait before the next attempt. */
  readonly delayMs: () => number;
}

/** Notices a server that answers nothing after 20 to 30 s, even where no health is asked. */
const PING = { pingInterval: 10_000, maxPingOut: 2 };

/** What the client of NATS is told: it reconnects for ever, and gives up at the first attempt only. */
export function connectOptions(config: NatsConfig, { name, delayMs }: Dialled): ConnectionOptions {
  const urls = config.servers.map((each) => new URL(each));
  const isTls = urls.some(({ protocol }) => protocol === 'tls:');
  const tls = config.tls ?? (isTls ? {} : null);
  return {
    ...PING,
    ...credentialsOf(urls),
    ...(tls === null ? {} : { tls: tlsOf(tls) }),
    servers: urls.map(({ host }) => host),
    name,
    timeout: config.dialTimeoutMs,
    reconnect: true,
    maxReconnectAttempts: -1,
    reconnectDelayHandler: delayMs,
    // An operator who mends the credentials need not restart the nodes.
    ignoreAuthErrorAbort: true,
    noAsyncTraces: true,
  };
}

/** The first that are given serve for all. */
function credentialsOf(urls: readonly URL[]): Pick<ConnectionOptions, 'user' | 'pass' | 'token'> {
  const url = urls.find(({ username }) => username !== '');
  if (url === undefined) return {};
  const [user, pass] = [url.username, url.password].map(decodeURIComponent);
  if (pass === undefined || pass === '') return { token: String(user) };
  return { user: String(user), pass };
}

const tlsOf = ({ caFile, certFile, keyFile }: NatsTls): NatsTls => ({
  ...(caFile === undefined ? {} : { caFile }),
  ...(certFile === undefined ? {} : { certFile }),
  ...(keyFile === undefined ? {} : { keyFile }),
});
