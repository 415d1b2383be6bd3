import {
  defer,
  filter,
  firstValueFrom,
  map,
  repeat,
  type SchedulerLike,
  takeUntil,
  timer,
} from 'rxjs';

const EVERY_MS = 15;

/** The first answer that is not null, asked every 15 ms; null when the time is up. */
export function waitUntil<T>(
  ask: () => Promise<T | null>,
  limit: { readonly withinMs: number; readonly scheduler: SchedulerLike },
): Promise<T | null> {
  const { withinMs, scheduler } = limit;
  const answer$ = defer(ask).pipe(
    repeat({ delay: () => timer(EVERY_MS, scheduler) }),
    filter((answer) => answer !== null),
    map((answer): T | null => answer),
    takeUntil(timer(withinMs, scheduler)),
  );
  return firstValueFrom(answer$, { defaultValue: null });
}
