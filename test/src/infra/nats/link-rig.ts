import { asyncScheduler, filter, firstValueFrom, type Observable, timer } from 'rxjs';
import { CompositeSubscription } from '#streams';
import { NatsLink } from '../../../../src/infra/nats/nats-link';
import type { InvalidMessage, NatsConfig } from '../../../../src/infra/nats/nats-config';
import { nodeRandom } from '../../../../src/infra/random/node-random';
import type { LogFields, Logger } from '../../../../src/ports/logger';
import type { LinkState } from '../../../../src/ports/node-link';

/** One line of a log. */
export interface Line {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: LogFields;
}

/** A link with what it says. */
export interface LinkRig {
  readonly link: NatsLink;
  readonly root: CompositeSubscription;
  readonly log: readonly Line[];
  readonly letters: readonly InvalidMessage[];
  /** Closes it, and what owns it. */
  end(): Promise<void>;
}

export const QUICK: Omit<NatsConfig, 'servers'> = {
  node: 'ada',
  environment: 'test',
  tls: null,
  poolSize: 3,
  connectTimeoutMs: 10_000,
  dialTimeoutMs: 1_000,
  reconnectCapMs: 100,
  healthEveryMs: 20,
  healthTimeoutMs: 250,
  queueMax: 10_000,
  queueMaxBytes: 64 * 1024 * 1024,
  requestsMax: 1_000,
  requestsQueueMax: 10_000,
  serveQueueMax: 1_000,
  abortAfterMs: 500,
  destroyAfterMs: 200,
};

/** A link that is quick to notice things; not yet open. */
export function linkTo(
  url: string,
  changes: Partial<NatsConfig> = {},
  root: CompositeSubscription = ownRoot(),
): LinkRig {
  const log: Line[] = [];
  const letters: InvalidMessage[] = [];
  const link = new NatsLink(
    { ...QUICK, servers: [url], ...changes },
    {
      scope: root,
      scheduler: asyncScheduler,
      random: nodeRandom,
      logger: loggerTo(log),
      yieldToLoop: (resume) => {
        setImmediate(resume);
      },
      onInvalid: (letter) => letters.push(letter),
    },
  );
  return {
    link,
    root,
    log,
    letters,
    end: async () => {
      await ended(link.close());
      await ended(root.close({ code: 'parent', source: 'test' }));
    },
  };
}

const ownRoot = (): CompositeSubscription =>
  new CompositeSubscription('test', {
    yieldToLoop: (resume) => {
      setImmediate(resume);
    },
  });

/** The same, open. */
export async function openLink(url: string, changes: Partial<NatsConfig> = {}): Promise<LinkRig> {
  const rig = linkTo(url, changes);
  await first(rig.link.open());
  return rig;
}

/** Resolves with the first value; rejects when there is none. */
export const first = async <T>(source$: Observable<T>): Promise<T> => {
  const value = await firstValueFrom<T | typeof NOTHING, typeof NOTHING>(source$, {
    defaultValue: NOTHING,
  });
  if (value === NOTHING) throw new Error('a value was due, none came');
  return value;
};

const NOTHING = Symbol('nothing');

/** Resolves when something is so. */
export const until = async (isSo: () => boolean): Promise<void> => {
  await first(timer(0, 2).pipe(filter(isSo)));
};

/** Resolves when a stream has completed. */
export const ended = (source$: Observable<unknown>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    source$.subscribe({
      error: reject,
      complete: () => {
        resolve(undefined);
      },
    });
  });

/** Resolves with the state when the link is in one of a kind. */
export const stateOf = (
  link: NatsLink,
  ...kinds: readonly LinkState['kind'][]
): Promise<LinkState> => first(link.state$.pipe(filter(({ kind }) => kinds.includes(kind))));

function loggerTo(log: Line[]): Logger {
  const at =
    (level: Line['level']) =>
    (event: string, fields: LogFields = {}): void => {
      log.push({ level, event, fields });
    };
  const logger: Logger = {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: () => logger,
  };
  return logger;
}
