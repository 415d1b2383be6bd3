import {
  catchError,
  concatMap,
  defer,
  EMPTY,
  exhaustMap,
  filter,
  finalize,
  forkJoin,
  map,
  type Observable,
  of,
  Subject,
  take,
  throwError,
  timer,
} from 'rxjs';
import { type CompositeSubscription } from '#streams';
import { type FollowedFiles } from '../../cluster/followed-files';
import { foundBy } from '../../cluster/found-by';
import { type LeadConfig } from '../../cluster/lead';
import { Relay } from '../../cluster/relay';
import { Seldom } from '../../infra/nats/seldom';
import { type OwnedCommitter } from '../../infra/persistence/world/committer';
import { type WorldContent } from '../../model/content';
import { type ShippedCommit } from '../../model/shipped-commit';
import { type NodeLink } from '../../ports/node-link';
import { type WorldClock } from '../world-clock';
import { type Joined } from './join-nodes';
import { makeWorld } from './make-world';
import { loadAgain } from './reload-content';
import { type HostParts } from './world-host';

/** A node of several: what its world is made of, and what joins it to the others. */
export type NodeParts = HostParts & Joined;

/** How often a node asks whether the zones are still its own, ms. */
const ASK_MS = 1_000;
/** One line of a kind in so many ms, while nothing can be carried. */
const LINE_MS = 60_000;
/** What carries rows outwards while this node leads; null = it does not. */
export interface Relays {
  now: Pick<Relay, 'counts'> | null;
}

/** More changes than these travel by the database. */
const MAX_SHIPPED = 2_000;

/** A commit, to the other nodes; one that is too big is only mentioned. */
export function shipping(link: NodeLink): (commit: ShippedCommit) => void {
  const say = (type: string, body: unknown): boolean =>
    link.publish(link.subjects.commits(), { type, correlationId: 'commit', body });
  return (commit) => {
    const { no, changes } = commit;
    if (changes.length > MAX_SHIPPED || !say('commit', commit)) say('mentioned', { no });
  };
}

/** How this node takes the world, and gives it back. */
export function leading(
  parts: NodeParts,
  env: {
    readonly clock: WorldClock;
    readonly epoch: string;
    readonly ship: (commit: ShippedCommit) => void;
    readonly relays: Relays;
    readonly files: Pick<FollowedFiles, 'settled$'>;
  },
): Pick<LeadConfig, 'takeZones' | 'makeWorld' | 'abandoned'> {
  const { storage, phases, zones, admins, carrier, logger } = parts;
  const { clock, epoch } = env;
  const committed$ = new Subject<void>();
  const relayLines = new Seldom({ everyMs: LINE_MS, now: clock.now });
  let terms = 0;
  let own: { readonly scope: CompositeSubscription; readonly committer: OwnedCommitter } | null =
    null;
  const end = (): void => {
    void own?.scope.close({ code: 'parent' });
    own = null;
  };
  const begin = () => {
    end();
    terms += 1;
    const scope = phases.storage.child(`term:${terms}`);
    own = { scope, committer: storage.openCommitter(scope) };
    return own;
  };
  return {
    takeZones: () => begin().committer.takeZones(zones),
    abandoned: end,
    makeWorld: (tokens, { stored, head }, replica) => {
      const { committer } = own ?? begin();
      clock.notBefore(stored.lastAt);
      return forkJoin([admins.present(stored), env.files.settled$]).pipe(
        map(([present]) => {
          const { world, state } = makeWorld({
            ...parts,
            ...env,
            content: replica.view.content,
            before: replica.remembered,
            tokens,
            stored: present,
            head,
            committer,
            shipped: (commit) => {
              env.ship(commit);
              if (commit.events.length > 0) committed$.next();
            },
          });
          const relay = new Relay({
            epoch,
            log: storage.log,
            outbox: storage.outbox,
            carrier,
            committed$,
            lookMs: 1_000,
            pauseMs: 1_000,
            scheduler: clock.scheduler,
            failed: (error, lag) => {
              const untold = relayLines.next(codeOf(error));
              if (untold !== null) logger.warn('relay.failed', { error, lag, untold });
            },
            recovered: (lag) => {
              logger.info('relay.goesOn', { lag, untold: relayLines.over() });
            },
          });
          return {
            world,
            find: (batch) => foundBy(committer, batch),
            work$: relayed(relay, env.relays),
            taken$: takenFrom(committer, clock),
            begun: () => {
              if (!stored.isSeeded) void world.seed();
            },
            giveBack: (replica) => {
              replica.take(state, world.loop);
              end();
            },
          };
        }),
      );
    },
  };
}

/** A node that others cannot be heard by may be the last to know: it asks, too, when it has nothing to commit. */
const takenFrom = (committer: OwnedCommitter, { scheduler }: WorldClock): Observable<unknown> =>
  timer(ASK_MS, ASK_MS, scheduler).pipe(
    exhaustMap(() => committer.isOwner().pipe(catchError(() => EMPTY))),
    filter((isOwner) => !isOwner),
    take(1),
  );

/** Kinds of failures, for the log. */
export const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'other';
};

/** The relay's work; its counts are there to be read meanwhile. */
const relayed = (relay: Relay, relays: Relays): Observable<never> =>
  defer(() => {
    relays.now = relay;
    return relay.run$;
  }).pipe(
    finalize(() => {
      relays.now = null;
    }),
  );

/** The files of the world as they are on this node. */
export const contentNow = (parts: Parameters<typeof loadAgain>[0]): Observable<WorldContent> =>
  loadAgain(parts).pipe(
    // bounded: one reading of the files.
    concatMap((loaded) =>
      loaded.kind === 'loaded'
        ? of(loaded.world)
        : throwError(() => new Error(`${loaded.report.length} faults in the files of the world`)),
    ),
  );
