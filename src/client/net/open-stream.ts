import { Observable } from 'rxjs';
import { decode } from '../wire/decode';
import { type Signal } from '../wire/signal';
import { sseParser } from '../wire/sse-parser';
import { StreamRefused } from './stream-refused';

/**
 * One stream of the server, from after `lastId` on.
 *
 * Over `fetch`, not `EventSource`: that one hides the heartbeats and the status, and gives up for ever on a bad one.
 * Errors with `StreamRefused` where coming back is useless; with anything else where it is not.
 */
export function openStream(lastId: string | null): Observable<Signal> {
  return new Observable<Signal>((subscriber) => {
    const abort = new AbortController();
    const query = lastId === null ? '' : `?last_event_id=${encodeURIComponent(lastId)}`;
    read(`/api/events${query}`, abort.signal, (signal) => {
      subscriber.next(signal);
    }).then(
      () => {
        subscriber.complete();
      },
      (error: unknown) => {
        subscriber.error(error);
      },
    );
    return () => {
      abort.abort();
    };
  });
}

const FINAL = [204, 401, 403];

async function read(
  address: string,
  signal: AbortSignal,
  next: (signal: Signal) => void,
): Promise<void> {
  const headers = { accept: 'text/event-stream' };
  const response = await fetch(address, { signal, headers, cache: 'no-store' });
  if (FINAL.includes(response.status)) throw new StreamRefused(response.status);
  if (!response.ok || response.body === null) throw new Error(`Status ${response.status}.`);
  next({ kind: 'opened' });
  const parse = sseParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    next({ kind: 'heard' });
    for (const block of parse(part.value)) {
      const decoded = decode(block);
      if (decoded !== null) next(decoded);
    }
  }
}
