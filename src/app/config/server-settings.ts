import { oneOf, text, list, whole, yesNo } from './setting';

const PORT = { min: 0, max: 65_535 };
const DAY = 86_400_000;
const HOST = { pattern: /^[\w.:-]{1,255}$/, allowed: 'a host name or address' };
const ADDRESS = {
  pattern: /^(loopback|linklocal|uniquelocal|[\da-fA-F.:]{2,45}(\/\d{1,3})?)$/,
  allowed: 'an address, a network (10.0.0.0/8), loopback, linklocal or uniquelocal',
};

/** Where the server listens, and who it is. */
export const SERVER_SETTINGS = {
  host: text(
    '0.0.0.0',
    HOST,
    'Address that players reach. The default is every address of the machine.',
  ),
  port: whole(8080, PORT, 'Port that players reach; 0 = any free one.'),
  opsHost: text('127.0.0.1', HOST, 'Address of the ops port. It has no login: keep it private.'),
  opsPort: whole(9464, PORT, 'Port of metrics, scopes and log level; 0 = any free one.'),
  nodeName: text(
    'node-1',
    {
      pattern: /^[a-z\d][a-z\d-]{0,62}$/,
      allowed: 'lower-case letters, digits and hyphens, at most 63',
    },
    'Name of this node in logs, metrics and the database.',
  ),
  nodeEnv: oneOf(
    'development',
    ['production', 'development', 'test'],
    'In production the log is JSON everywhere and shows no stacks above debug.',
  ),
  bodyMaxBytes: whole(16_384, { min: 1_024, max: 1_048_576 }, 'Longest request body.'),
  trustedProxies: list(
    ADDRESS,
    "Proxies whose X-Forwarded-For is believed. With none, an address is its socket's.",
  ),
  tlsCookies: yesNo(
    false,
    'Set it where players come over TLS: cookies are then Secure, with the prefix __Host-.',
  ),
};

/** What is logged, and how. */
export const LOG_SETTINGS = {
  logLevel: oneOf('info', ['debug', 'info', 'warn', 'error'], 'Least level that is logged.'),
  logFormat: oneOf(
    'auto',
    ['auto', 'json', 'text'],
    'auto = text in a terminal outside production, JSON otherwise.',
  ),
  logMaxLines: whole(
    10_000,
    { min: 100, max: 1_000_000 },
    'Lines that wait while the destination is slow; what comes then is dropped and counted.',
  ),
};

const PHASE = { min: 0, max: 600_000 };

/** How long each phase of a stop may take; together at most the grace period. */
export const SHUTDOWN_SETTINGS = {
  shutdownGraceMs: whole(
    30_000,
    { min: 1_000, max: DAY },
    'What the supervisor waits before it kills, in ms. The phases must fit into it.',
  ),
  drainDelayMs: whole(
    0,
    PHASE,
    'Phase 1, announce, in ms: still serving while /readyz says 503. 5000 behind a load balancer.',
  ),
  shutdownFinishMs: whole(5_000, PHASE, 'Phase 3, in ms: commands in flight are committed.'),
  shutdownStreamsMs: whole(10_000, PHASE, 'Phase 4, in ms: streams get their last events and end.'),
  shutdownMessagingMs: whole(
    7_000,
    PHASE,
    'Phase 5, in ms: requests of other nodes are answered, connections to NATS end.',
  ),
  shutdownStorageMs: whole(3_000, PHASE, 'Phase 6, in ms: queries end, the database is let go of.'),
};
