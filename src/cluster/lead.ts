import {
  catchError,
  concat,
  concatMap,
  defer,
  EMPTY,
  filter,
  finalize,
  ignoreElements,
  merge,
  type Observable,
  of,
  race,
  type SchedulerLike,
  Subject,
  take,
  takeUntil,
  tap,
  throwError,
  timer,
} from 'rxjs';
import { type ZoneId } from '../model/ids';
import { type WorldSnapshot } from '../ports/world-store';
import { type World } from '../world/world';
import { type Follower } from './follower';
import { type Replica } from './replica';
import { serveWorld, type ServeConfig } from './serve';

type Tokens = Readonly<Record<ZoneId, number>>;

/** The world of a leader. */
export interface Leading {
  readonly world: World;
  /** What else a leader does. Never errors. */
  readonly work$: Observable<unknown>;
  /** Emits when another node turns out to have taken the zones, although nothing was committed here since. Never errors. */
  readonly taken$: Observable<unknown>;
  /** Of the database that the world is written to. */
  readonly find: ServeConfig['find'];
  /** The world does its work now. */
  readonly begun: () => void;
  /** What came of it, to whoever follows from now on. */
  readonly giveBack: (replica: Replica) => void;
}

export interface LeadConfig {
  /** Takes the zones from whoever had them. Errors when it cannot. */
  readonly takeZones: () => Observable<Tokens>;
  /** The world itself, from what is stored once the zones are taken. */
  readonly makeWorld: (
    tokens: Tokens,
    snapshot: WorldSnapshot,
    /** The files of the world, as this node goes by them, and what it remembers. */
    replica: Pick<Replica, 'view' | 'remembered'>,
  ) => Observable<Leading>;
  /** Zones were taken, or were to be, and no world has come of it: what that needed is of no more use. */
  readonly abandoned: () => void;
  readonly serve: Omit<ServeConfig, 'world' | 'find' | 'since' | 'ended$' | 'scheduler'>;
  readonly follower: Pick<Follower, 'catchUp'>;
  readonly replica: Replica;
  /** The world is there, before anything comes in; null = it is not any more. */
  readonly changed: (leading: Leading | null) => void;
  /** What the new world is to be told first. */
  readonly begun: (world: World) => void;
  /** Emits when it is to end; whoever comes late is told too. */
  readonly lost$: Observable<unknown>;
  /** Another node has taken the zones. */
  readonly fenced: () => void;
  readonly failed: (error: unknown) => void;
  readonly scheduler: SchedulerLike;
}

/** Between two tries, ms. */
const RETRY_MS = 500;
/** What came in is waited for so long at the end, ms. */
const SETTLE_MS = 2_000;

/**
 * Leads: takes the zones, catches up with what was committed before, does the world's work and serves other nodes.
 *
 * - **Cold** each subscription leads once.
 * - **Completes** when another node has taken the zones; or after `lost$`, once what came in has its end (2 s at most, and at once while
 *   nothing can be committed); or half a second after it could not begin, or has failed.
 * - **Errors** never.
 */
export function lead(config: LeadConfig): Observable<never> {
  const { failed, scheduler } = config;
  return defer(() => made(config)).pipe(
    // bounded: one world of one term.
    concatMap((leading) => leadIn(config, leading)),
    catchError((error: unknown) => {
      failed(error);
      return timer(RETRY_MS, scheduler).pipe(ignoreElements());
    }),
  );
}

/** One value; none if it is lost before. */
function made(config: LeadConfig): Observable<Leading> {
  const { takeZones, makeWorld, follower, lost$, abandoned } = config;
  let isMade = false;
  return defer(takeZones).pipe(
    // bounded: zones are taken once.
    concatMap((tokens) =>
      follower.catchUp().pipe(
        // bounded: one snapshot of one moment.
        concatMap((snapshot) =>
          snapshot === null
            ? throwError(() => new Error('the world could not be read'))
            : makeWorld(tokens, snapshot, config.replica),
        ),
      ),
    ),
    tap(() => {
      isMade = true;
    }),
    finalize(() => {
      if (!isMade) abandoned();
    }),
    takeUntil(lost$),
  );
}

function leadIn(config: LeadConfig, leading: Leading): Observable<never> {
  const { serve, replica, changed, fenced, failed, scheduler } = config;
  const { world, begun, giveBack, find, work$: more$ } = leading;
  const over$ = new Subject<void>();
  let pauseMs = 0;
  const begun$ = defer(() => {
    begun();
    config.begun(world);
    return EMPTY;
  });
  const work$ = merge(
    world.run$,
    more$,
    serveWorld({ ...serve, world, find, since: replica.no, ended$: over$, scheduler }),
    begun$,
  ).pipe(
    ignoreElements(),
    // A world that fails ends like any other: whoever waits in it goes elsewhere.
    catchError((error: unknown) => {
      failed(error);
      pauseMs = RETRY_MS;
      return EMPTY;
    }),
  );
  const refused$ = world.loop.status$.pipe(filter((status) => status === 'fenced'));
  const fenced$ = merge(refused$, leading.taken$).pipe(tap(fenced));
  const ended$ = merge(fenced$, settled(config, world)).pipe(take(1));
  return concat(
    defer(() => {
      changed(leading);
      return work$.pipe(takeUntil(ended$));
    }),
    defer(() => {
      giveBack(replica);
      replica.adopt(world.committed.content);
      changed(null);
      over$.next();
      return pauseMs === 0 ? EMPTY : timer(pauseMs, scheduler).pipe(ignoreElements());
    }),
  );
}

function settled({ lost$, scheduler }: LeadConfig, world: World): Observable<unknown> {
  return lost$.pipe(
    take(1),
    // bounded: one end of one term.
    concatMap(() => {
      world.stopIntake();
      // What cannot be committed has no end here, and meanwhile the new leader is not heard.
      if (world.status === 'recovering') return of(null);
      return race(world.idle$, timer(SETTLE_MS, scheduler)).pipe(take(1));
    }),
  );
}
