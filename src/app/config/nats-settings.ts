import { optional, secretUrls, text, whole } from './setting';

const PATH = { pattern: /^[^\0]{1,4096}$/, allowed: 'a path' };
const COUNT = { min: 1, max: 1_000_000 };
const TIMEOUT = { min: 10, max: 600_000 };

/** How this node speaks with others. */
export const NATS_SETTINGS = {
  natsUrl: secretUrls(
    ['nats', 'tls'],
    'NATS servers that join several nodes; user and password, or a token as the user, in the URL. Without it the node runs alone.',
  ),
  natsEnv: text(
    'dev',
    {
      pattern: /^[A-Za-z\d_-]{1,32}$/,
      allowed: 'letters, digits, hyphens and underscores, at most 32',
    },
    'The second token of every subject: nodes hear only those of the same.',
  ),
  natsPoolSize: whole(
    3,
    { min: 1, max: 32 },
    'Connections to NATS; one more is kept for the outbox.',
  ),
  natsTlsCa: optional(PATH, 'File of the authorities that vouch for NATS servers (PEM).'),
  natsTlsCert: optional(PATH, "File of this node's certificate for NATS (PEM)."),
  natsTlsKey: optional(PATH, 'File of its key (PEM).'),
  natsConnectTimeoutMs: whole(
    30_000,
    TIMEOUT,
    'How long a start goes on trying to reach NATS, in ms; then it ends.',
  ),
  natsDialTimeoutMs: whole(5_000, TIMEOUT, 'How long one attempt to connect may take, in ms.'),
  natsReconnectMaxMs: whole(
    8_000,
    { min: 100, max: 600_000 },
    'Longest wait between attempts to reconnect, in ms; each is a random part of it.',
  ),
  natsHealthEveryMs: whole(1_000, TIMEOUT, 'How often each connection is pinged, in ms.'),
  natsHealthTimeoutMs: whole(
    1_000,
    TIMEOUT,
    'A ping that takes longer is missed, in ms; three in a row are a connection that is not used.',
  ),
  natsStoreTimeoutMs: whole(
    5_000,
    { min: 10, max: 60_000 },
    'How long NATS may take to store something or to look it up, in ms; a server whose disk is full may never answer.',
  ),
  natsQueueMax: whole(10_000, COUNT, 'Messages that wait for one reader; the oldest makes room.'),
  natsQueueMaxBytes: whole(
    67_108_864,
    { min: 1_048_576, max: 1_073_741_824 },
    'The same, in bytes.',
  ),
  natsRequestsMax: whole(1_000, COUNT, 'Requests of this node to others at one time.'),
  natsRequestsQueueMax: whole(
    10_000,
    { min: 0, max: 1_000_000 },
    'Requests that wait for that; what comes then is refused.',
  ),
  natsServeQueueMax: whole(
    1_000,
    { min: 0, max: 1_000_000 },
    'Requests of others that wait for one handler; what comes then is refused.',
  ),
  natsAbortAfterMs: whole(
    5_000,
    { min: 0, max: 600_000 },
    'What is asked to end at a stop is aborted after so long, in ms.',
  ),
  natsDestroyAfterMs: whole(
    2_000,
    { min: 0, max: 600_000 },
    'What was aborted and has not ended is let go of after so long, in ms.',
  ),
  leaseTtlMs: whole(
    10_000,
    { min: 1_000, max: 600_000 },
    'After which the world of a node that is gone goes to another, in ms.',
  ),
  leaseRenewMs: whole(3_000, TIMEOUT, 'How often a node says that it has the world, in ms.'),
};
