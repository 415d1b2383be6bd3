import {
  catchError,
  defer,
  EMPTY,
  finalize,
  ignoreElements,
  type Observable,
  of,
  Subject,
  switchMap,
  take,
  tap,
} from 'rxjs';
import { type WorldContent } from '../model/content';

export interface FollowedFilesConfig {
  /** How often other files were put into the world, as far as this node has followed it. */
  readonly reloads: () => number;
  /** The files as they are on this node. Cold, one value. */
  readonly read: () => Observable<WorldContent>;
  readonly adopt: (content: WorldContent) => void;
  readonly failed: (error: unknown) => void;
}

/** The files of a world that another node has: read anew here whenever others were put in place there, however this node learns of it. */
export class FollowedFiles {
  readonly #config: FollowedFilesConfig;
  readonly #wanted$ = new Subject<void>();
  /** Readings that have no end yet. */
  #open = 0;
  readonly #settled$ = new Subject<void>();
  #known: number;

  constructor(config: FollowedFilesConfig) {
    this.#config = config;
    this.#known = config.reloads();
  }

  /** Reads while subscribed; emits nothing. Never errors: what cannot be read leaves the files as they were. */
  readonly run$: Observable<never> = this.#wanted$.pipe(
    // One that was begun before the newest files were there may have read older ones.
    switchMap(() =>
      defer(() => this.#config.read()).pipe(
        tap((content) => {
          this.#config.adopt(content);
        }),
        catchError((error: unknown) => {
          this.#config.failed(error);
          return EMPTY;
        }),
        finalize(() => {
          this.#open -= 1;
          if (this.#open === 0) this.#settled$.next();
        }),
      ),
    ),
    ignoreElements(),
  );

  /** One value, once nothing is being read. */
  readonly settled$: Observable<unknown> = defer(() =>
    this.#open === 0 ? of(null) : this.#settled$.pipe(take(1)),
  );

  /** The world has been followed further. */
  followed(): void {
    const now = this.#config.reloads();
    if (now === this.#known) return;
    this.#known = now;
    this.#open += 1;
    this.#wanted$.next();
  }

  /** This node had the world itself: it has its files. */
  had(): void {
    this.#known = this.#config.reloads();
  }
}
