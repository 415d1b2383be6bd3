import { type Observable, Subject, tap, timer } from 'rxjs';
import { EventBus } from '#streams';
import { type marbles } from '#streams/testing';

type Context = Parameters<Parameters<typeof marbles>[0]>[0];
export interface Letter {
  readonly type: 'a' | 'b';
  readonly n: number;
}

export const a = (n: number): Letter => ({ type: 'a', n });

/** The numbers of a diagram go onto a bus as events of type a, `b` as one of type b; it closes when they end. */
export function busFrom(m: Context, diagram: string): EventBus<Letter> {
  const bus = new EventBus<Letter>({ scheduler: m.scheduler });
  m.hot(diagram).subscribe({
    next: (marble) => {
      bus.publish(marble === 'b' ? { type: 'b', n: 0 } : a(Number(marble)));
    },
    error: () => undefined,
    complete: () => {
      bus.close();
    },
  });
  return bus;
}

/** Handles each event for so long, and says when each is done. */
export function slow(
  m: Context,
  ms: number,
): { handle: (event: Letter) => Observable<number>; done$: Subject<string> } {
  const done$ = new Subject<string>();
  const handle = ({ n }: Letter): Observable<number> =>
    timer(ms, m.scheduler).pipe(
      tap({
        complete: () => {
          done$.next(String(n));
        },
      }),
    );
  return { handle, done$ };
}
