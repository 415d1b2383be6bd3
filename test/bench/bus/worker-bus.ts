import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type MakeContender, type Said } from './contender';

/** Subscribers by type, as the thread knows them. */
interface Joined {
  readonly join: number;
}

/** A queue of all events in a thread of its own, that looks up who listens and hands each event back to the thread of the handlers. */
export const workerBus: MakeContender = ({ subscribers, onSaid }) => {
  const worker = new Worker(__filename);
  const handlers = Array.from({ length: subscribers }, () => (event: Said) => {
    onSaid(event);
  });
  for (const join of handlers.keys()) worker.postMessage({ join });
  worker.on(
    'message',
    ({ event, to }: { readonly event: Said; readonly to: readonly number[] }) => {
      for (const each of to) handlers[each]?.(event);
    },
  );
  return {
    publish: (event) => {
      worker.postMessage(event);
    },
    end: () => {
      void worker.terminate();
    },
  };
};

function serve(): void {
  const to: number[] = [];
  parentPort?.on('message', (message: Said | Joined) => {
    if ('join' in message) to.push(message.join);
    else parentPort?.postMessage({ event: message, to });
  });
}

if (!isMainThread) serve();
