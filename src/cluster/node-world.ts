import {
  concatMap,
  defer,
  ignoreElements,
  map,
  merge,
  type Observable,
  Subject,
  take,
  takeLast,
  tap,
  throwError,
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
import { Asker } from './asker';
import { Fitness } from './fitness';
import { Follower } from './follower';
import { NodeLinks } from './links';
import { lead } from './lead';
import { leadership } from './leadership';
import { leftOver } from './left-over';
import { lifeOf } from './life';
import { type NodeWorldConfig } from './node-world-config';
import { orFromMemory } from './or-from-memory';
import { HeldWorld } from './held-world';
import { StepDown } from './step-down';
import { Tenure } from './tenure';
import { type AskedCommand } from './wire';

/**
 * The world, seen from one node of several: this node has it, or follows the one that has.
 *
 * - **Order** events come out in order of offset, each once, whoever has the world.
 */
export class NodeWorld implements WorldDoor {
  readonly #config: NodeWorldConfig;
  readonly follower: Follower;
  readonly #links: NodeLinks;
  readonly #fitness: Fitness;
  readonly #tenure = new Tenure();
  readonly #own = new HeldWorld();
  readonly #stepDown: StepDown;
  readonly #followed$ = new Subject<void>();
  readonly #asker: Asker;
  #isOpen = true;
  readonly committed: WorldView;

  constructor(config: NodeWorldConfig) {
    this.#config = config;
    this.#fitness = new Fitness(config.scheduler);
    this.#stepDown = new StepDown(config.scheduler);
    const { replica } = config;
    this.follower = new Follower({
      ...config.follower,
      replica,
      ownNo: () => this.own?.loop.no ?? 0,
      followed: (commit) => {
        this.#followed$.next();
        config.followed(commit);
      },
    });
    this.#links = new NodeLinks({
      ...config.links,
      changed: (changes) => {
        this.#own.linksChanged(changes);
      },
    });
    this.#asker = new Asker({
      ...config,
      followed$: this.#followed$,
      ended$: this.#own.ended$,
      world: () => this.own,
      isGoing: (world) => this.#isOpen && (this.own !== world || this.#tenure.holds === 'lost'),
    });
    this.committed = liveView(() => this.own?.committed ?? replica.view);
  }

  get status(): WorldStatus {
    return this.own?.status ?? 'running';
  }

  /** The world, while this node has it. */
  get own(): World | null {
    return this.#own.now;
  }

  readonly run$: Observable<unknown> = defer(() => {
    const { asked$: stepDown$ } = this.#stepDown;
    const config = { ...this.#config.leadership, isFit: () => this.#isFit, stepDown$ };
    const leadership$ = this.#stepDown.of(leadership(config)).pipe(
      tap((lease) => {
        this.#tenure.is(lease);
      }),
    );
    const { follower } = this;
    const followed$ = this.#followed$;
    const life$ = lifeOf({
      ...this.#config,
      tenure: this.#tenure,
      follower,
      left$: leftOver({ ...this.#config, own: this.#own, follower, followed$ }),
      lead: () => this.#lead(),
    });
    return merge(follower.listen$, leadership$, life$, this.#links.run$).pipe(ignoreElements());
  });

  readonly idle$ = defer(() => merge(this.#own.idle$, this.#asker.idle$).pipe(takeLast(1)));

  /** Gives the world to another node, once what came in has its end; one value, when the lease is given back or could not be. */
  stepDown(): Observable<unknown> {
    return defer(() => {
      this.stopIntake();
      return this.#own.idle$;
    }).pipe(
      take(1),
      // bounded: one end of one node.
      concatMap(() => {
        this.#links.leave();
        return this.#stepDown.ask$;
      }),
    );
  }

  command(asked: AskedCommand): Observable<Answer> {
    const { answer, replica, scheduler } = this.#config;
    const body = { ask: 'command', ...asked } as const;
    const ask = (): Observable<Answer> =>
      this.#asker.ask((world) => world.command(asked), body, asked.correlationId);
    if (this.own !== null) return ask();
    const known = (): Observable<Answer> | null => answer(asked, replica.view, replica.head);
    const known$ = known();
    // A question waits for nobody but the player's own commands.
    if (known$ !== null && !this.#asker.isWaitingFor(asked.player)) return known$;
    if (!this.#isOpen) return throwError(() => away());
    return known$ === null ? ask() : orFromMemory(ask(), known, scheduler);
  }

  /** Whoever has the world reads the character anew: what is read here may be old. */
  enter(input: Omit<EnterInput, 'kind'>): Observable<{ readonly offset: number }> {
    if (this.own === null && !this.#isOpen) return throwError(() => away());
    const { stored, hasStream, correlationId } = input;
    const { id: player, account } = stored.character;
    const asked = { ask: 'enter', player, account, hasStream, correlationId } as const;
    const entered$ = this.#asker.ask((world) => world.enter(input), asked, correlationId);
    const head = (): number => this.own?.loop.head ?? this.#config.replica.head;
    return entered$.pipe(map(() => ({ offset: head() })));
  }

  linkLost(player: PlayerId): void {
    this.#links.lost(player);
  }

  linkBack(player: PlayerId): void {
    this.#links.back(player);
  }

  rename(player: PlayerId, name: string, correlationId: string): Observable<unknown> {
    const asked = { ask: 'rename', player, name, correlationId } as const;
    const own = (world: World): Observable<unknown> => world.rename(player, name, correlationId);
    return this.#asker.ask(own, asked, correlationId);
  }

  reload(input: Parameters<World['reload']>[0]): Observable<unknown> {
    const { gone, row, correlationId } = input;
    const asked = { ask: 'reload', gone: [...gone], row, correlationId } as const;
    return this.#asker.ask((world) => world.reload(input), asked, correlationId);
  }

  note(row: AuditRow): Observable<unknown> {
    return this.#asker.ask((world) => world.note(row), { ask: 'note', row }, 'note');
  }

  tick(): void {
    this.own?.tick();
  }

  stopIntake(): void {
    this.#isOpen = false;
    this.own?.stopIntake();
  }

  get #isFit(): boolean {
    const without = this.#tenure.hasLease ? 'beginning' : null;
    const isFit = this.#fitness.isFit(this.own?.status ?? without);
    return this.#isOpen && isFit && !this.#tenure.isInVain;
  }

  #lead(): Observable<never> {
    const { replica, failed, scheduler, changedRole } = this.#config;
    return lead({
      ...this.#config.lead,
      follower: this.follower,
      replica,
      failed: (error) => {
        this.#fitness.cutOff();
        failed(error);
      },
      scheduler,
      lost$: this.#tenure.when('lost'),
      changed: (leading) => {
        this.#own.is(leading?.world ?? null);
        changedRole(leading === null ? 'follower' : 'leader');
      },
      begun: (world) => {
        for (const player of this.#links.players) world.linkBack(player);
        this.#links.ask();
      },
      fenced: () => {
        // Who has lost the lease before expects no less.
        if (this.#tenure.holds === 'held') this.#fitness.fenced();
        this.#tenure.fenced();
      },
    });
  }
}

const away = (): CommandFault => new CommandFault('WORLD_UNAVAILABLE', { retryAfterMs: 1_000 });
