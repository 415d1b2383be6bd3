import { distinctUntilChanged, filter, fromEvent, map, merge, type Observable, of } from 'rxjs';

/** Whether the device has a network: now, then each change. */
export const online$: Observable<boolean> = merge(
  of(null),
  fromEvent(window, 'online'),
  fromEvent(window, 'offline'),
).pipe(
  map(() => navigator.onLine),
  distinctUntilChanged(),
);

/** The page is seen again, or the network is back: a sleeper's connection may be dead without a word. */
export const awake$: Observable<unknown> = merge(
  fromEvent(document, 'visibilitychange').pipe(filter(() => !document.hidden)),
  fromEvent(window, 'pageshow'),
  fromEvent(window, 'online'),
);

/** The page may be gone the next moment: the last chance to keep anything. */
export const leaving$: Observable<unknown> = merge(
  fromEvent(document, 'visibilitychange').pipe(filter(() => document.hidden)),
  fromEvent(window, 'pagehide'),
);
