import { defer, type Observable, tap, throwError } from 'rxjs';
import { Bulkhead, timeoutWithin } from '#streams';
import { LinkError } from '../../model/link-error';
import { type Message, type Outbound, type RequestWithin } from '../../ports/node-link';
import { Attempts } from './attempts';
import { type LinkParts } from './link-parts';

/** Asks other nodes: so many at a time, each within its time. */
export class Asking {
  readonly #parts: LinkParts;
  readonly #bulkhead: Bulkhead;
  readonly #attempts: Attempts;

  constructor(parts: LinkParts) {
    const { requestsMax, requestsQueueMax } = parts.config;
    this.#parts = parts;
    this.#attempts = new Attempts(parts);
    this.#bulkhead = new Bulkhead({ concurrent: requestsMax, queue: requestsQueueMax });
  }

  request(subject: string, message: Outbound, within: RequestWithin): Observable<Message> {
    const { timeoutMs, isIdempotent = false } = within;
    const { counters, env, sending } = this.#parts;
    const { scheduler } = env;
    const late = (): Error =>
      new LinkError('LINK_TIMEOUT', { subject, text: `no answer within ${timeoutMs} ms` });
    return defer(() => {
      const since = scheduler.now();
      const bytes = sending.write(subject, message);
      if ('outcome' in bytes) {
        const text = `${bytes.reason}: ${bytes.detail}`;
        return throwError(() => new LinkError('LINK_INVALID', { subject, text }));
      }
      if (this.#bulkhead.state.kind === 'full') {
        const text = 'too many requests of this node wait';
        return throwError(() => new LinkError('LINK_BUSY', { subject, text }));
      }
      const asked = { subject, bytes, until: since + timeoutMs, isIdempotent };
      return this.#bulkhead.admit(this.#attempts.ask(asked)).pipe(
        timeoutWithin({ totalMs: timeoutMs, error: late, scheduler }),
        tap(() => {
          counters.requestMs.add(scheduler.now() - since);
        }),
      );
    }).pipe(this.#counted());
  }

  #counted(): <T>(source$: Observable<T>) => Observable<T> {
    const { counters } = this.#parts;
    return (source$) =>
      source$.pipe(
        tap({
          next: () => {
            counters.requests.answered += 1;
          },
          error: (error: unknown) => {
            if (error instanceof LinkError) counters.requests[error.code] += 1;
          },
        }),
      );
  }
}
