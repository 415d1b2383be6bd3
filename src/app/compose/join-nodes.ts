import { encodeMessage } from '../../infra/nats/envelope';
import { createEventCarrier } from '../../infra/nats/jet/event-carrier';
import { createDeadLetters } from '../../infra/nats/jet/dead-letters';
import { type Jet } from '../../infra/nats/jet/jet';
import { createLeases } from '../../infra/nats/jet/leases';
import { type NatsConfig } from '../../infra/nats/nats-config';
import { type LinkReport, NatsLink } from '../../infra/nats/nats-link';
import { LinkError } from '../../model/link-error';
import { type DeadLetters } from '../../ports/dead-letters';
import { type EventCarrier } from '../../ports/event-carrier';
import { type Leases } from '../../ports/leases';
import { type LinkState, type NodeLink } from '../../ports/node-link';
import { type Config } from '../config/config';
import { shownValue } from '../config/shown-value';
import { worldClock } from '../world-clock';
import { oneValue } from '../one-value';
import { ownNameOf } from './namesakes';
import { NatsUnreachableError } from './nats-unreachable-error';
import { KeepInvalid, type LetterCounts, linkOnlyOnce } from './ops/keep-invalid';
import { type HostParts } from './world-host';

/** On the disk of NATS. */
const MAX_STREAM_BYTES = 1_073_741_824;
/** Dead letters: a person looks at them. */
const LETTERS = { maxAgeMs: 30 * 86_400_000, maxBytes: 67_108_864 };

/** What joins this node to the others. */
export interface Joined {
  readonly link: NodeLink;
  readonly leases: Leases;
  readonly carrier: EventCarrier;
  readonly deadLetters: DeadLetters;
  /** What became of messages that did not validate. */
  readonly letters: () => LetterCounts;
  readonly report: () => LinkReport;
}

/** Connects to NATS; rejects with NatsUnreachableError when it is not reached in time. */
export async function joinNodes({ config, phases, random, logger }: HostParts): Promise<Joined> {
  const node = ownNameOf(config.server.nodeName, random.uuid());
  // A step of the wall clock moves no timeout.
  const { scheduler } = worldClock({ wall: Date.now(), lastAt: 0 });
  const invalid = new KeepInvalid(logger, () => scheduler.now());
  const link = new NatsLink(natsConfig(config, node), {
    scope: phases.messaging,
    scheduler,
    random,
    logger,
    yieldToLoop: (resume) => {
      setImmediate(resume);
    },
    onInvalid: (message) => {
      invalid.take(message);
    },
  });
  await oneValue(link.open()).catch((error: unknown) => {
    const { natsUrl, natsConnectTimeoutMs } = config.nats;
    const where = shownValue(natsUrl, { isSecret: true });
    throw new NatsUnreachableError(where, natsConnectTimeoutMs, causeIn(error));
  });
  const jet = {
    connectionNow: () => (isUp(link.report.outbox.state) ? link.outbox : null),
    scheduler,
    random: random.next,
    timeoutMs: config.nats.natsStoreTimeoutMs,
  };
  const leases = createLeases({
    ...jet,
    holder: node,
    bucket: link.subjects.zoneBucket,
    ttlMs: config.nats.leaseTtlMs,
  });
  const deadLetters = linkOnlyOnce(lettersOver(link, jet));
  invalid.begin(phases.messaging, deadLetters);
  return {
    link,
    leases,
    carrier: carrierOver(link, jet, config),
    deadLetters,
    letters: () => invalid.counts,
    report: () => link.report,
  };
}

/** Of an attempt, which says more than that the time was over. */
const causeIn = (error: unknown): unknown =>
  error instanceof LinkError && error.cause !== undefined ? error.cause : error;

/** What nobody could handle, of all nodes. */
const lettersOver = ({ subjects }: NatsLink, jet: Jet): DeadLetters =>
  createDeadLetters({
    ...jet,
    stream: {
      ...LETTERS,
      name: subjects.deadLetterStream,
      subjects: [subjects.allDeadLetters],
    },
    subjectOf: (stream) => subjects.deadLetters(stream),
  });

/** What is kept of committed rows for whoever reads them outside. */
function carrierOver(link: NatsLink, jet: Jet, { history }: Config): EventCarrier {
  const { subjects, node } = link;
  return createEventCarrier({
    ...jet,
    stream: {
      name: subjects.eventStream,
      subjects: [subjects.allEvents()],
      maxAgeMs: history.logKeepMs,
      maxBytes: MAX_STREAM_BYTES,
    },
    // Whoever carries tries again by itself, and tells of each failure.
    maxAttempts: 1,
    subjectOf: (zone) => subjects.events(zone),
    encode: (message) => {
      const encoded = encodeMessage({ ...message, v: 1, at: Date.now(), origin: node });
      if (encoded.outcome === 'bytes') return encoded.bytes;
      throw new Error(`${message.id}: ${encoded.detail}`);
    },
  });
}

const isUp = ({ kind }: LinkState): boolean => kind === 'connected' || kind === 'degraded';

function natsConfig({ nats }: Config, node: string): NatsConfig {
  const { natsUrl, natsTlsCa, natsTlsCert, natsTlsKey } = nats;
  return {
    servers: natsUrl ?? [],
    node,
    environment: nats.natsEnv,
    tls:
      natsTlsCa === null && natsTlsCert === null
        ? null
        : {
            ...(natsTlsCa !== null && { caFile: natsTlsCa }),
            ...(natsTlsCert !== null && { certFile: natsTlsCert }),
            ...(natsTlsKey !== null && { keyFile: natsTlsKey }),
          },
    poolSize: nats.natsPoolSize,
    connectTimeoutMs: nats.natsConnectTimeoutMs,
    dialTimeoutMs: nats.natsDialTimeoutMs,
    reconnectCapMs: nats.natsReconnectMaxMs,
    healthEveryMs: nats.natsHealthEveryMs,
    healthTimeoutMs: nats.natsHealthTimeoutMs,
    queueMax: nats.natsQueueMax,
    queueMaxBytes: nats.natsQueueMaxBytes,
    requestsMax: nats.natsRequestsMax,
    requestsQueueMax: nats.natsRequestsQueueMax,
    serveQueueMax: nats.natsServeQueueMax,
    abortAfterMs: nats.natsAbortAfterMs,
    destroyAfterMs: nats.natsDestroyAfterMs,
  };
}
