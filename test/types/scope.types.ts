import { of, type Observable } from 'rxjs';
import {
  type CloseReason,
  CompositeSubscription,
  type Leaf,
  type RemovableLeaf,
  type ShutdownReport,
} from '#streams';

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

type Code = 'kicked' | 'shutdown';
type Reason = CloseReason<Code>;

declare const app: CompositeSubscription<Code>;
const report = (): void => undefined;

// The reason's code is the application's own union, and three more.
holds<Same<Reason['code'], Code | 'deadline' | 'error' | 'parent'>>();
app.close({ code: 'kicked', source: 'operator' });
app.close({ code: 'deadline' });
// @ts-expect-error no such code
app.close({ code: 'bored' });
// @ts-expect-error a reason has a code
app.close({ source: 'operator' });
// @ts-expect-error how long it may drain is said
app.shutdown({ code: 'shutdown' });

// Children, leaves and reports know the same codes.
const child = app.child('child');
const removable = app.add('teardown', (reason) => {
  holds<Same<typeof reason, Reason>>();
});
const shut$ = app.shutdown({ code: 'shutdown' }, { graceMs: 1 });
holds<Same<typeof child, CompositeSubscription<Code>>>();
holds<Same<typeof removable, RemovableLeaf<Code>>>();
holds<Same<typeof shut$, Observable<ShutdownReport<Code>>>>();
app.leaf('leaf', async ({ code }) =>
  Promise.resolve(holds<Same<typeof code, Reason['code']>>()).then(report),
);
// @ts-expect-error a teardown gives nothing back that is not awaited
app.add('teardown', () => 1);

// Who subscribes gets values of the source's type, and handles its error.
const leaf = app.subscribe('numbers', of(1, 2), {
  next: (value) => {
    holds<Same<typeof value, number>>();
  },
  error: (error) => {
    holds<Same<typeof error, unknown>>();
  },
});
holds<Same<typeof leaf, Leaf<Code>>>();
// @ts-expect-error an error handler is compulsory
app.subscribe('numbers', of(1), { next: report });
// @ts-expect-error an error handler is compulsory
app.subscribe('numbers', of(1));
// @ts-expect-error these are no texts
app.subscribe('numbers', of(1), { next: (text: string) => text, error: report });
// @ts-expect-error a value is no stream
app.subscribe('number', 1, { error: report });
// @ts-expect-error a subscription has a name
app.subscribe(undefined, of(1), { error: report });

// Work gives what its promise or its stream gives.
const promised$ = app.run('promise', async (signal) => {
  holds<Same<typeof signal, AbortSignal>>();
  return Promise.resolve('text');
});
const streamed$ = app.run('stream', () => of({ n: 1 }));
holds<Same<typeof promised$, Observable<string>>>();
holds<Same<typeof streamed$, Observable<{ n: number }>>>();
// @ts-expect-error work that is done at once is no work in flight
app.run('nothing', () => 1);

// What it is, is not for others to change.
// @ts-expect-error a path is read-only
app.path = 'other';
// @ts-expect-error it closes by itself
leaf.isClosed = true;
// @ts-expect-error a root needs a way to yield to the event loop
export const root: unknown = new CompositeSubscription('root', {});
// @ts-expect-error there are two orders
app.child('child', { order: 'fifo' });
