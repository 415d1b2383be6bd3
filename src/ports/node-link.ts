import { type Observable } from 'rxjs';
import type { Branded, ZoneId } from '../model/ids';

/** One message between nodes, as it travels: versioned JSON. */
export interface Message {
  readonly v: 1;
  readonly type: string;
  readonly id: string;
  readonly at: number;
  /** Name of the node that sent it. */
  readonly origin: string;
  readonly correlationId: string;
  readonly body: unknown;
}

/** What a sender says; the link adds v, id, at, origin. */
export type Outbound = Pick<Message, 'type' | 'correlationId' | 'body'>;

export type LinkState =
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'connecting'; readonly attempt: number }
  | { readonly kind: 'connected'; readonly rttMs: number | null }
  /** Connected still, but pings are late or missing, or some connections of the pool are gone. */
  | { readonly kind: 'degraded'; readonly rttMs: number | null; readonly why: string }
  | { readonly kind: 'reconnecting'; readonly attempt: number }
  /** Connected, but nobody answers: nothing is asked before `untilMs`, by the scheduler's clock. */
  | { readonly kind: 'circuit-open'; readonly untilMs: number }
  | { readonly kind: 'closed' };

/** Where messages go; made by `Subjects` only. */
export type Subject = Branded<'Subject'>;

/** Every subject there is. Each method throws BadConfigError when an id is no token. */
export interface Subjects {
  /** Committed rows of a zone. JetStream. */
  events(zone: ZoneId): Subject;
  /** Rows of all zones. */
  allEvents(): Subject;
  /** Volatile events of a zone. */
  volatile(zone: ZoneId): Subject;
  /** Requests to the owner of a zone. */
  commands(zone: ZoneId): Subject;
  /** Direct to a node. */
  node(node: string): Subject;
  /** Who is where. */
  presence(): Subject;
  /** Commits, shipped between nodes. */
  commits(): Subject;
  /** What only the owner of the world answers. */
  world(): Subject;
  /** Tokens that are revoked. */
  revoked(): Subject;
  /** Which streams a character has on which node. */
  streams(): Subject;
  /** Dead letters of a stream. JetStream. */
  deadLetters(stream: string): Subject;
}

/** How long a request may take, and whether it may be asked twice. */
export interface RequestWithin {
  /** 1 to 2^31 - 1. */
  readonly timeoutMs: number;
  /** It does the same once or twice: asked again, with the same message id, when its connection is lost. @default false */
  readonly isIdempotent?: boolean;
}

export interface ServeLimits {
  /** Handlers at one time; 1 to 1,000,000. */
  readonly maxInFlight: number;
}

/** Why a message is none for whoever heard it. */
export interface Rejection {
  readonly subject: Subject;
  readonly detail: string;
  /** Somebody may want to look at it, or do it by hand; false = the next one of its kind says the same anew. */
  readonly isKept: boolean;
}

/** What joins this node to the others. */
export interface NodeLink {
  readonly node: string;
  readonly subjects: Subjects;
  readonly state: LinkState;
  /** Hot; the present one first. Completes at close. */
  readonly state$: Observable<LinkState>;
  /** At most once; dropped and counted while not connected. Never throws; false = it did not go. */
  publish(subject: Subject, message: Outbound): boolean;
  /**
   * Hot while subscribed; lives on through reconnects; completes at close. A bounded queue between socket and subscriber: the oldest is dropped
   * and counted. What does not validate is counted, logged, dead-lettered and left out; what came twice is counted and left out.
   */
  messages(subject: Subject): Observable<Message>;
  /**
   * Cold: asks at each subscription; one value. Errors with LinkError: LINK_NO_RESPONDER, LINK_TIMEOUT, LINK_DOWN, LINK_BUSY,
   * LINK_INVALID, or LINK_REFUSED with the handler's own error in `refusal` and as cause.
   */
  request(subject: Subject, message: Outbound, within: RequestWithin): Observable<Message>;
  /**
   * Answers requests while subscribed: `handler` is cold, its first value is the answer, its error is answered as
   * `{ code, text, retryAfterMs? }`. Beyond `maxInFlight` they wait in a bounded queue, beyond that they are refused with LINK_BUSY.
   * Of several who serve one subject one gets a request. Emits nothing; completes at close. Unsubscribing stops taking; what is in
   * flight is answered.
   */
  serve(
    subject: Subject,
    handler: (message: Message) => Observable<Outbound>,
    config: ServeLimits,
  ): Observable<never>;
  /** What was heard or asked says nothing that this node understands: counted, logged, and dead-lettered if it is to be kept. Never throws. */
  reject(message: Message, why: Rejection): void;
  /** Stops taking, awaits handlers in flight, flushes, drains, closes; within its deadlines. Cold, completes; never errors. */
  close(): Observable<void>;
}
