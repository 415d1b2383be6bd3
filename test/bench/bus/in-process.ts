import { EventEmitter } from 'node:events';
import { concatMap, Subject } from 'rxjs';
import { EventBus } from '#streams';
import {
  type Contender,
  type ContenderConfig,
  type MakeContender,
  type OnSaid,
  type Said,
} from './contender';

/** More than a burst: nothing is dropped. */
const ROOM = 100_000;

const report = (error: unknown): never => {
  throw error instanceof Error ? error : new Error(String(error));
};

/** A function of its own for each subscriber. */
function handlers({ subscribers, onSaid }: ContenderConfig): readonly OnSaid[] {
  return Array.from({ length: subscribers }, () => (event: Said) => {
    onSaid(event);
  });
}

/** The same, done a turn of the promise queue later. */
function asyncHandlers(config: ContenderConfig): readonly ((event: Said) => Promise<void>)[] {
  return handlers(config).map((handle) => async (event: Said) => {
    await Promise.resolve();
    handle(event);
  });
}

function emitter(types: readonly string[], listeners: readonly OnSaid[]): Contender {
  const events = new EventEmitter().setMaxListeners(0);
  for (const type of types) for (const listener of listeners) events.on(type, listener);
  return {
    publish: (event) => {
      events.emit(event.type, event);
    },
    end: () => events.removeAllListeners(),
  };
}

export const IN_PROCESS: Readonly<Record<string, MakeContender>> = {
  on: (config) => {
    const bus = new EventBus<Said>();
    for (const type of config.types) for (const handle of handlers(config)) bus.on(type, handle);
    return {
      publish: (event) => {
        bus.publish(event);
      },
      end: () => {
        bus.close();
      },
    };
  },
  events$: (config) => {
    const bus = new EventBus<Said>();
    for (const next of handlers(config)) bus.events$('said').subscribe({ next, error: report });
    return {
      publish: (event) => {
        bus.publish(event);
      },
      end: () => {
        bus.close();
      },
    };
  },
  EventEmitter: (config) => emitter(config.types, handlers(config)),
  Subject: (config) => {
    const said$ = new Subject<Said>();
    for (const next of handlers(config)) said$.subscribe({ next, error: report });
    return {
      publish: (event) => {
        said$.next(event);
      },
      end: () => {
        said$.complete();
      },
    };
  },
  'on async': (config) => {
    const bus = new EventBus<Said>();
    const buffer = { max: ROOM, overflow: 'drop-oldest' } as const;
    for (const handle of asyncHandlers(config)) bus.on('said', { buffer }, handle);
    return {
      publish: (event) => {
        bus.publish(event);
      },
      end: () => {
        bus.close();
      },
    };
  },
  'EventEmitter async': (config) =>
    emitter(
      config.types,
      asyncHandlers(config).map((handle) => (event: Said) => {
        handle(event).catch(report);
      }),
    ),
  'Subject concatMap': (config) => {
    const said$ = new Subject<Said>();
    for (const handle of asyncHandlers(config)) {
      said$.pipe(concatMap(handle)).subscribe({ error: report });
    }
    return {
      publish: (event) => {
        said$.next(event);
      },
      end: () => {
        said$.complete();
      },
    };
  },
};
