import { type SchedulerLike } from 'rxjs';
import { BadConfigError, type CompositeSubscription } from '#streams';
import { type Logger } from '../../ports/logger';
import { type Random } from '../../ports/random';
import { type InvalidReason } from './envelope';

/** Files of PEM; what is not given is not used. */
export interface NatsTls {
  /** Who signs servers; without it whom the system trusts. */
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
}

export interface NatsConfig {
  /** `nats://` or `tls://`; credentials as user and password. */
  readonly servers: readonly string[];
  /** Name of this node. */
  readonly node: string;
  /** The second token of every subject. */
  readonly environment: string;
  /** null = as the servers' URLs say. */
  readonly tls: NatsTls | null;
  /** Connections; one more is kept for the outbox. 1 to 32. */
  readonly poolSize: number;
  /** How long all of them may take to be connected for the first time. */
  readonly connectTimeoutMs: number;
  /** How long one attempt may take. */
  readonly dialTimeoutMs: number;
  /** Longest wait between attempts, with full jitter. */
  readonly reconnectCapMs: number;
  /** How often each connection is asked whether it is well. */
  readonly healthEveryMs: number;
  /** How long it may take to answer that. */
  readonly healthTimeoutMs: number;
  /** Messages that wait for one subscriber. */
  readonly queueMax: number;
  /** What those may weigh. */
  readonly queueMaxBytes: number;
  /** Requests of this node at one time, and those that wait. */
  readonly requestsMax: number;
  readonly requestsQueueMax: number;
  /** Requests that wait for one handler of this node. */
  readonly serveQueueMax: number;
  /** What is asked to end is aborted after this, and destroyed after that much more. */
  readonly abortAfterMs: number;
  readonly destroyAfterMs: number;
}

/** What did not validate, for whoever keeps dead letters. */
export interface InvalidMessage {
  readonly subject: string;
  readonly reason: InvalidReason;
  readonly detail: string;
  /** As it came, 64 KiB of it at most. */
  readonly bytes: Uint8Array;
}

/** What the link needs from outside. */
export interface NatsEnv {
  /** Its owner: closing it closes the link. */
  readonly scope: CompositeSubscription;
  readonly scheduler: SchedulerLike;
  readonly random: Random;
  readonly logger: Logger;
  readonly yieldToLoop: (resume: () => void) => void;
  /** Called for each message that did not validate; must not throw. */
  readonly onInvalid: (letter: InvalidMessage) => void;
}

const MS = [1, 2 ** 31 - 1] as const;
const COUNT = [1, 1_000_000] as const;

const RANGES: Readonly<Record<string, readonly [min: number, max: number]>> = {
  poolSize: [1, 32],
  connectTimeoutMs: MS,
  dialTimeoutMs: MS,
  reconnectCapMs: [100, 2 ** 31 - 1],
  healthEveryMs: MS,
  healthTimeoutMs: MS,
  queueMax: COUNT,
  queueMaxBytes: [1, Number.MAX_SAFE_INTEGER],
  requestsMax: COUNT,
  requestsQueueMax: [0, 1_000_000],
  serveQueueMax: [0, 1_000_000],
  abortAfterMs: [0, 2 ** 31 - 1],
  destroyAfterMs: [0, 2 ** 31 - 1],
};

/** The same. @throws BadConfigError naming the field, its value and its range. */
export function checkedConfig(config: NatsConfig): NatsConfig {
  for (const [field, [min, max]] of Object.entries(RANGES)) {
    const value = config[field as keyof NatsConfig] as number;
    if (!Number.isSafeInteger(value) || value < min || value > max) {
      throw new BadConfigError(field, value, `integer ${min} to ${max}`);
    }
  }
  const { servers } = config;
  const isUrl = (each: string): boolean => URL.canParse(each) && /^(nats|tls):\/\//.test(each);
  if (servers.length === 0 || !servers.every(isUrl)) {
    throw new BadConfigError(
      'servers',
      `${servers.length} URLs`,
      'nats:// or tls://, at least one',
    );
  }
  return config;
}
