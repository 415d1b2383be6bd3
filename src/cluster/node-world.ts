import {
  BehaviorSubject,
  concat,
  defer,
  filter,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  race,
  repeat,
  ReplaySubject,
  Subject,
  take,
  takeUntil,
  tap,
  throwError,
  timer,
} from 'rxjs';
import { type AuditRow } from '../model/audit-row';
import { CommandFault } from '../model/command-fault';
import { type EnterInput } from '../model/input';
import { type PlayerId } from '../model/ids';
import { type Answer } from '../model/outcome';
import { type WorldView } from '../rules/view';
import { liveView } from '../world/live-view';
import { type World } from '../world/world';
import { type WorldDoor, type WorldStatus } from '../world/world-door';
import { Follower } from './follower';
import { forward } from './forward';
import { NodeLinks } from './links';
import { lead } from './lead';
import { leadership, type Leadership } from './leadership';
import { type NodeWorldConfig } from './node-world-config';
import { type Asked, type AskedCommand } from './wire';

/** After another node has taken the zones this one does not try for so long, ms. */
const UNFIT_MS = 10_000;
/** For commits that an answer rests on, ms. */
const REACH_MS = 1_000;

/**
 * The world, seen from one node of several: this node has it, or follows the one that has.
 *
 * - **Order** events come out in order of offset, each once, whoever has the world.
 */
export class NodeWorld implements WorldDoor {
  readonly #config: NodeWorldConfig;
  readonly #follower: Follower;
  readonly #links: NodeLinks;
  readonly #leadership$ = new BehaviorSubject<Leadership>('lost');
  readonly #stepDown$ = new ReplaySubject<void>(1);
  readonly #followed$ = new Subject<void>();
  #world: World | null = null;
  #unfitUntil = -Infinity;
  #isOpen = true;
  readonly committed: WorldView;

  constructor(config: NodeWorldConfig) {
    this.#config = config;
    this.#follower = new Follower({
      ...config.follower,
      replica: config.replica,
      followed: (commit) => {
        this.#followed$.next();
        config.followed(commit);
      },
    });
    this.#links = new NodeLinks({
      ...config.links,
      changed: ({ back, lost }) => {
        for (const player of back) this.#world?.linkBack(player);
        for (const player of lost) this.#world?.linkLost(player);
      },
    });
    this.committed = liveView(() => this.#world?.committed ?? config.replica.view);
  }

  get status(): WorldStatus {
    return this.#world?.status ?? 'running';
  }

  /** The world, while this node has it. */
  get own(): World | null {
    return this.#world;
  }

  readonly run$: Observable<unknown> = defer(() => {
    const leadership$ = leadership({
      ...this.#config.leadership,
      isFit: () => this.#isFit,
      stepDown$: this.#stepDown$,
    }).pipe(
      tap((what) => {
        this.#leadership$.next(what);
      }),
    );
    const life$ = concat(
      defer(() => this.#follower.run$).pipe(takeUntil(this.#when('held'))),
      defer(() => this.#lead()),
    ).pipe(repeat());
    return merge(leadership$, life$, this.#links.run$).pipe(ignoreElements());
  });

  get idle$(): Observable<unknown> {
    return defer(() => this.#world?.idle$ ?? of(null));
  }

  /** Gives the world to another node, once what came in has its end; one value. */
  stepDown(): Observable<unknown> {
    return defer(() => {
      this.stopIntake();
      return this.idle$;
    }).pipe(
      take(1),
      tap(() => {
        this.#links.leave();
        this.#stepDown$.next();
      }),
    );
  }

  command(asked: AskedCommand): Observable<Answer> {
    if (this.#world !== null) return this.#world.command(asked);
    const { answer, replica } = this.#config;
    const known$ = answer(asked, replica.view, replica.head);
    if (known$ !== null) return known$;
    if (!this.#isOpen) return throwError(() => away());
    return this.#ask({ ask: 'command', ...asked }, asked.correlationId) as Observable<Answer>;
  }

  /** Whoever has the world reads the character anew: what is read here may be old. */
  enter(input: Omit<EnterInput, 'kind'>): Observable<{ readonly offset: number }> {
    if (this.#world !== null) return this.#world.enter(input);
    if (!this.#isOpen) return throwError(() => away());
    const { stored, hasStream, correlationId } = input;
    const { id: player, account } = stored.character;
    const asked = { ask: 'enter', player, account, hasStream, correlationId } as const;
    return this.#ask(asked, correlationId).pipe(map(() => ({ offset: this.#config.replica.head })));
  }

  linkLost(player: PlayerId): void {
    this.#links.lost(player);
  }

  linkBack(player: PlayerId): void {
    this.#links.back(player);
  }

  rename(player: PlayerId, name: string, correlationId: string): Observable<unknown> {
    return (
      this.#world?.rename(player, name, correlationId) ??
      this.#ask({ ask: 'rename', player, name, correlationId }, correlationId)
    );
  }

  reload(input: Parameters<World['reload']>[0]): Observable<unknown> {
    const { gone, row, correlationId } = input;
    const asked = { ask: 'reload', gone: [...gone], row, correlationId } as const;
    return this.#world?.reload(input) ?? this.#ask(asked, correlationId, false);
  }

  note(row: AuditRow): Observable<unknown> {
    return this.#world?.note(row) ?? this.#ask({ ask: 'note', row }, 'note', false);
  }

  tick(): void {
    this.#world?.tick();
  }

  stopIntake(): void {
    this.#isOpen = false;
    this.#world?.stopIntake();
  }

  #ask(asked: Asked, correlationId: string, isIdempotent = true): Observable<unknown> {
    const config = {
      ...this.#config.forward,
      reached: (no: number) => this.#reached(no),
    };
    return forward(config, asked, { correlationId, isIdempotent });
  }

  #reached(no: number): Observable<unknown> {
    const { replica, scheduler } = this.#config;
    const isThere = (): boolean => replica.no >= no || this.#world !== null;
    if (isThere()) return of(null);
    return race(this.#followed$.pipe(filter(isThere)), timer(REACH_MS, scheduler)).pipe(
      take(1),
      map(() => null),
    );
  }

  get #isFit(): boolean {
    if (!this.#isOpen || this.#config.scheduler.now() < this.#unfitUntil) return false;
    return this.#world === null || this.#world.status !== 'fenced';
  }

  #when(what: Leadership): Observable<unknown> {
    return this.#leadership$.pipe(
      filter((one) => one === what),
      take(1),
    );
  }

  #lead(): Observable<never> {
    const { replica, failed, scheduler, changedRole } = this.#config;
    return lead({
      ...this.#config.lead,
      follower: this.#follower,
      replica,
      failed,
      scheduler,
      lost$: this.#when('lost'),
      changed: (leading) => {
        this.#world = leading?.world ?? null;
        changedRole(leading === null ? 'follower' : 'leader');
      },
      begun: (world) => {
        for (const player of this.#links.players) world.linkBack(player);
        this.#links.ask();
      },
      fenced: () => {
        this.#unfitUntil = scheduler.now() + UNFIT_MS;
        this.#leadership$.next('lost');
      },
    });
  }
}

const away = (): CommandFault => new CommandFault('WORLD_UNAVAILABLE', { retryAfterMs: 1_000 });
