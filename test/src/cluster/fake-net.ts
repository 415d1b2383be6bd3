import {
  AsyncSubject,
  defer,
  delay,
  EMPTY,
  filter,
  map,
  NEVER,
  Observable,
  of,
  race,
  type SchedulerLike,
  Subject as Stream,
  Subscription,
  switchMap,
  take,
  throwError,
  timer,
} from 'rxjs';
import { brandAs } from '../../../src/model/ids';
import { LinkError, type LinkErrorCode } from '../../../src/model/link-error';
import {
  type Message,
  type NodeLink,
  type Outbound,
  type Subject,
  type Subjects,
} from '../../../src/ports/node-link';

/** After how many ms each copy of a message arrives; none = it is lost. */
export type Fate = (message: Message, to: string, subject: Subject) => readonly number[];

interface Server {
  readonly node: string;
  readonly subject: Subject;
  readonly handler: (message: Message) => Observable<Outbound>;
}

const subject = (name: string): Subject => brandAs(name);

export const SUBJECTS: Subjects = {
  events: (zone) => subject(`events.${zone}`),
  allEvents: () => subject('events'),
  volatile: (zone) => subject(`volatile.${zone}`),
  commands: (zone) => subject(`commands.${zone}`),
  node: (node) => subject(`node.${node}`),
  presence: () => subject('presence'),
  commits: () => subject('commits'),
  world: () => subject('world'),
  revoked: () => subject('revoked'),
  streams: () => subject('streams'),
  deadLetters: (stream) => subject(`dead.${stream}`),
};

const copied = (body: unknown): unknown => JSON.parse(JSON.stringify(body ?? null));

/** What joins nodes, in virtual time: one ms from each to each, unless a test says otherwise. */
export class FakeNet {
  fate: Fate = () => [1];
  /** Nodes that reach nobody and are reached by nobody. */
  readonly cut = new Set<string>();
  /** All that was published. */
  readonly sent: { readonly subject: Subject; readonly message: Message }[] = [];
  /** What a node made nothing of. */
  readonly rejected: {
    readonly node: string;
    readonly of: Subject;
    readonly isKept: boolean;
    readonly message: Message;
  }[] = [];
  /** All that was asked, whether anybody answered or not. */
  readonly asked: Message[] = [];
  readonly #scheduler: SchedulerLike;
  readonly #heard$ = new Stream<{
    readonly to: string;
    readonly on: Subject;
    readonly message: Message;
  }>();
  readonly #nodes = new Set<string>();
  readonly #open = new Subscription();
  #servers: readonly Server[] = [];
  #ids = 0;

  constructor(scheduler: SchedulerLike) {
    this.#scheduler = scheduler;
  }

  link(node: string): NodeLink {
    this.#nodes.add(node);
    const isCut = () => this.cut.has(node);
    return {
      node,
      subjects: SUBJECTS,
      get state() {
        return isCut()
          ? ({ kind: 'reconnecting', attempt: 1 } as const)
          : ({ kind: 'connected', rttMs: 1 } as const);
      },
      state$: NEVER,
      publish: (to, message) => this.#publish(node, to, message),
      messages: (from) => this.#messages$(node, from),
      request: (to, message, { timeoutMs }) => this.#request(node, to, { message, timeoutMs }),
      serve: (on, handler) => this.#serve({ node, subject: on, handler }),
      reject: (message, { subject: of, isKept }) => {
        this.rejected.push({ node, of, isKept, message });
      },
      close: () => EMPTY,
    };
  }

  /** Nothing of it answers from now on, not even late. */
  kill(node: string): void {
    this.#nodes.delete(node);
    this.#servers = this.#servers.filter((one) => one.node !== node);
  }

  /** What is on its way is lost. */
  close(): void {
    this.#open.unsubscribe();
  }

  #publish(node: string, to: Subject, outbound: Outbound): boolean {
    if (this.cut.has(node)) return false;
    const message = this.#message(node, outbound);
    this.sent.push({ subject: to, message });
    for (const other of this.#nodes)
      for (const ms of this.fate(message, other, to))
        this.#open.add(
          timer(ms, this.#scheduler).subscribe({
            next: () => {
              if (!this.cut.has(other) && this.#nodes.has(other))
                this.#heard$.next({
                  to: other,
                  on: to,
                  message: { ...message, body: copied(message.body) },
                });
            },
            error: () => undefined,
          }),
        );
    return true;
  }

  #request(
    node: string,
    to: Subject,
    { message, timeoutMs }: { readonly message: Outbound; readonly timeoutMs: number },
  ): Observable<Message> {
    const failed = (code: LinkErrorCode) => new LinkError(code, { subject: to, text: code });
    return defer(() => {
      const question = this.#message(node, message);
      this.asked.push(question);
      if (this.cut.has(node)) return throwError(() => failed('LINK_DOWN'));
      const server = this.#servers.find((one) => one.subject === to && !this.cut.has(one.node));
      if (server === undefined) return throwError(() => failed('LINK_NO_RESPONDER'));
      const areJoined = () =>
        !this.cut.has(node) && !this.cut.has(server.node) && this.#nodes.has(server.node);
      const answered$ = timer(1, this.#scheduler).pipe(
        switchMap(() => (areJoined() ? this.#answer(server, question) : NEVER)),
        delay(1, this.#scheduler),
        filter(areJoined),
      );
      const silent$ = timer(timeoutMs, this.#scheduler).pipe(
        switchMap(() => throwError(() => failed('LINK_TIMEOUT'))),
      );
      return race(answered$, silent$).pipe(take(1));
    });
  }

  /** Goes on to its end, whether the one who asked still waits or not. */
  #answer({ handler, node }: Server, question: Message): Observable<Message> {
    const answer$ = new AsyncSubject<Message>();
    this.#open.add(
      handler(question)
        .pipe(
          take(1),
          switchMap((outbound) => of(this.#message(node, outbound))),
        )
        .subscribe(answer$),
    );
    return answer$;
  }

  #serve(server: Server): Observable<never> {
    return new Observable<never>(() => {
      this.#servers = [...this.#servers, server];
      return () => {
        this.#servers = this.#servers.filter((one) => one !== server);
      };
    });
  }

  #message(origin: string, { type, correlationId, body }: Outbound): Message {
    const id = `message-${(this.#ids += 1)}`;
    const at = this.#scheduler.now();
    return { v: 1, type, id, at, origin, correlationId, body: copied(body) };
  }

  #messages$(node: string, from: Subject): Observable<Message> {
    return this.#heard$.pipe(
      filter(({ to, on }) => to === node && on === from),
      map(({ message }) => message),
    );
  }
}
