import { asyncScheduler, of, type Observable } from 'rxjs';
import { cadence, everyTick, type Tick, type TickRun, ticks } from '#streams';

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

const now = (): number => asyncScheduler.now();

const ticks$ = ticks({ everyMs: 100, now });
holds<Same<typeof ticks$, Observable<Tick>>>();
holds<Same<keyof Tick, 'n' | 'dueAt' | 'startedAt' | 'lateMs' | 'skipped'>>();
// @ts-expect-error ticks have a clock
ticks({ everyMs: 100 });
// @ts-expect-error a clock is asked, not handed over
ticks({ everyMs: 100, now: 5 });
// @ts-expect-error a catch-up has a bound
ticks({ everyMs: 100, now, catchUp: {} });

// A cadence makes ticks of ticks, and of nothing else.
const beats$ = ticks$.pipe(cadence({ everyMs: 1_000 }));
holds<Same<typeof beats$, Observable<Tick>>>();
// @ts-expect-error numbers are no ticks
of(1).pipe(cadence({ everyMs: 1_000 }));
// @ts-expect-error a cadence is in time, not in ticks
cadence({ everyTicks: 10 });

// A run is completed, or failed with its error.
const runs$ = beats$.pipe(
  everyTick(
    (tick, signal) => {
      holds<Same<typeof tick, Tick>>();
      holds<Same<typeof signal, AbortSignal>>();
    },
    { overrun: 'skip', now },
  ),
);
holds<Same<typeof runs$, Observable<TickRun>>>();
holds<Same<TickRun['outcome'], 'completed' | 'failed'>>();
declare const run: TickRun;
if (run.outcome === 'failed') holds<Same<typeof run.error, unknown>>();
// @ts-expect-error only a failed run has an error
export const failure: unknown = run.error;
// @ts-expect-error there are two ways with an overrun
everyTick(() => undefined, { overrun: 'queue-all', now });
// @ts-expect-error what becomes of an overrun is said
everyTick(() => undefined, { now });

declare const tick: Tick;
// @ts-expect-error a tick is a fact
tick.n = 1;
