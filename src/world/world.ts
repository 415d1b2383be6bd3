import { CommandFault } from '../model/command-fault';
import { type AuditRow } from '../model/audit-row';
import {
  type CommandInput,
  type EnterInput,
  type Input,
  type ReloadInput,
  type Reply,
} from '../model/input';
import { type PlayerId } from '../model/ids';
import { type Answer } from '../model/outcome';
import { type WorldView } from '../rules/view';
import { AsyncSubject, catchError, defer, map, type Observable, throwError } from 'rxjs';
import { fromMemory, isAsking, isTaught } from './from-memory';
import { type Entry } from './inbox';
import { InFlight } from './in-flight';
import { type LoopConfig, type LoopStatus } from './loop-config';
import { viewOf } from './state-view';
import { type WorldDoor } from './world-door';
import { WorldLoop } from './world-loop';

/** The door to the world: what asks, acts, comes in and goes out passes here. */
export class World implements WorldDoor {
  readonly loop: WorldLoop;
  /** Live: what is committed, as rules read it. */
  readonly committed: WorldView;
  readonly #config: Omit<LoopConfig, 'isAsking'>;
  readonly #inFlight = new InFlight();
  #isOpen = true;

  constructor(config: Omit<LoopConfig, 'isAsking'>) {
    this.#config = config;
    this.committed = viewOf(config.state, config.fixed, 'committed');
    this.loop = new WorldLoop({ ...config, isAsking: (input) => isAsking(this.committed, input) });
  }

  get status(): LoopStatus {
    return this.loop.status;
  }

  get run$(): Observable<unknown> {
    return this.loop.run$;
  }

  get idle$(): Observable<unknown> {
    return this.loop.idle$;
  }

  /** New commands and entries are refused from now on. */
  stopIntake(): void {
    this.#isOpen = false;
  }

  /**
   * What became of a command; sent again while under way, it is joined. A question waits for nobody but the player's own
   * commands: it is answered from what is committed.
   *
   * - **Hot**: acts at once; a later subscriber gets the same answer.
   * - **Errors** with `CommandFault`: nothing was done.
   * - **Unsubscribing** takes nothing back.
   */
  command(asked: Omit<CommandInput, 'kind'>): Observable<Answer> {
    const input: CommandInput = { kind: 'command', ...asked };
    const joined$ = this.#inFlight.join(input);
    if (joined$ !== null)
      return joined$.pipe(map((reply) => ({ ...answerIn(reply), duplicate: true })));
    const isBusy =
      this.#inFlight.isWaitingFor(input.player) || isTaught(this.committed, input.player);
    if (!isBusy && isAsking(this.committed, input)) return this.#fromMemory(input);
    return this.#inFlight
      .begin(input, (reply) => {
        this.#offer({ input, reply });
      })
      .pipe(
        map(answerIn),
        catchError((error: unknown) => this.#instead(input, error)),
      );
  }

  /** A character comes in; again: nothing. Hot, like `command`. */
  enter(asked: Omit<EnterInput, 'kind'>): Observable<{ readonly offset: number }> {
    return this.#submit({ kind: 'enter', ...asked });
  }

  /** The last stream of this character ended. */
  linkLost(player: PlayerId): void {
    void this.#submit({ kind: 'link-lost', player });
  }

  /** The first one opened again. */
  linkBack(player: PlayerId): void {
    void this.#submit({ kind: 'link-back', player });
  }

  /** A claimed guest gets a name of its own. Hot. */
  rename(player: PlayerId, name: string, correlationId: string): Observable<unknown> {
    return this.#submit({ kind: 'rename', player, name, correlationId });
  }

  /** The world of other files takes the place of this one, in a batch of its own. Hot; errors with `CommandFault`. */
  reload(input: Omit<ReloadInput, 'kind'>): Observable<unknown> {
    return this.#submit({ kind: 'reload', ...input });
  }

  /** Writes down what came of an act of the staff. Hot. */
  note(row: AuditRow): Observable<unknown> {
    return this.#submit({ kind: 'noted', row });
  }

  /** The first things are laid out. Hot. */
  seed(): Observable<unknown> {
    return this.#submit({ kind: 'seed' });
  }

  /** What time brings about. Dropped while one waits, or while nothing can be committed. */
  tick(): void {
    if (this.loop.status === 'running') void this.#submit({ kind: 'tick' });
  }

  #submit(input: Input): Observable<{ readonly offset: number }> {
    const settled$ = new AsyncSubject<Reply>();
    this.#offer({ input, reply: settled$ });
    return settled$.pipe(map(() => ({ offset: this.loop.head })));
  }

  #offer(entry: Entry): void {
    const { kind } = entry.input;
    const isAsked = ASKED.includes(kind);
    if (isAsked && (!this.#isOpen || this.loop.status !== 'running'))
      entry.reply.error(new CommandFault('WORLD_UNAVAILABLE', { retryAfterMs: 1_000 }));
    else if (!this.loop.offer(entry))
      entry.reply.error(new CommandFault('OVERLOADED', { retryAfterMs: 1_000 }));
  }

  #instead(input: CommandInput, error: unknown): Observable<Answer> {
    const fault =
      error instanceof CommandFault ? error : new CommandFault('OUTCOME_UNKNOWN', { cause: error });
    return fault.code === 'WORLD_UNAVAILABLE' && isAsking(this.committed, input)
      ? this.#fromMemory(input)
      : throwError(() => fault);
  }

  #fromMemory(input: CommandInput): Observable<Answer> {
    const { now, numbers, seed } = this.#config;
    const { committed: world, loop } = this;
    return defer(() => fromMemory({ world, now: now(), numbers, seed }, loop.head, input));
  }
}

/** What can be refused, and tried again. */
const ASKED: readonly Input['kind'][] = ['command', 'enter', 'rename', 'reload', 'noted'];

function answerIn(reply: Reply): Answer {
  if (reply.kind === 'answer') return reply.answer;
  throw new CommandFault('OUTCOME_UNKNOWN');
}
