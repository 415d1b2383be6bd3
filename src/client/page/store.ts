import {
  BehaviorSubject,
  type Observable,
  queueScheduler,
  scan,
  Subject,
  type Subscription,
} from 'rxjs';
import { type Action } from '../state/action';
import { initialState, type PageState } from '../state/page-state';
import { reduce } from '../state/reduce';

/** Everything that happened, folded. */
export function pageState(actions$: Observable<Action>): Observable<PageState> {
  return actions$.pipe(scan(reduce, initialState));
}

/** An action without its time. */
export type Happening = Untimed<Action>;
type Untimed<T> = T extends Action ? Omit<T, 'now'> : never;

export interface Store {
  /** The newest state, then each change. */
  readonly state$: Observable<PageState>;
  readonly dispatch: (happening: Happening) => void;
  readonly newest: () => PageState;
}

/** One fold over what the edges report. An action caused by another waits for it, so that all see one order. */
export function createStore(clock: () => number): { store: Store; folding: Subscription } {
  const actions$ = new Subject<Action>();
  const state$ = new BehaviorSubject(initialState);
  let newest = initialState;
  const folding = pageState(actions$).subscribe({
    next: (state) => {
      newest = state;
      state$.next(state);
    },
    error: reportError,
  });
  const dispatch = (happening: Happening): void => {
    queueScheduler.schedule(() => {
      actions$.next({ ...happening, now: clock() });
    });
  };
  return { store: { state$, dispatch, newest: () => newest }, folding };
}
