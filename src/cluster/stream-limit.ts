import { filter, ignoreElements, merge, type Observable, tap } from 'rxjs';
import { type PlayerId } from '../model/ids';
import { type NodeLink, type Subject } from '../ports/node-link';
import { STREAMS, type StreamsTold } from './streams-told';
import { wrongFields } from './wire';

/** The streams of this node. */
export interface OwnStreams {
  /** Whose stream has opened, each time. Hot. */
  readonly opened$: Observable<PlayerId>;
  /** Those of a player that are open, and have no last word yet. */
  readonly of: (player: PlayerId) => readonly { readonly id: string; readonly openedAt: number }[];
  /** Another took its place. */
  readonly replace: (player: PlayerId, id: string) => void;
}

export interface StreamLimitConfig {
  readonly link: Pick<NodeLink, 'node' | 'publish' | 'messages' | 'reject'>;
  readonly subject: Subject;
  readonly own: OwnStreams;
  /** Of one player, on all nodes together. */
  readonly max: number;
}

/** Players whose streams elsewhere are remembered; the oldest are forgotten. */
const MAX_PLAYERS = 10_000;

/**
 * So many streams of one player on all nodes together: the oldest give way, wherever they are.
 *
 * Whoever opens one tells of it; each node that has others of that player answers with its own. All of them so know the same streams, and
 * each ends those of its own that are too many.
 *
 * - **Order** by the clock of the node that a stream is on, then by id: the same on every node.
 * - **Memory** the answers to the newest opening of `MAX_PLAYERS` players.
 */
export class StreamLimit {
  readonly #config: StreamLimitConfig;
  /** By player, then by node: since the newest opening. */
  readonly #elsewhere = new Map<PlayerId, Map<string, StreamsTold['streams']>>();

  constructor(config: StreamLimitConfig) {
    this.#config = config;
  }

  /** Tells and hears while subscribed; emits nothing. */
  get run$(): Observable<never> {
    const { link, subject, own } = this.#config;
    const opened$ = own.opened$.pipe(
      tap((player) => {
        this.#anew(player);
        this.#tell('opened', player);
      }),
    );
    const heard$ = link.messages(subject).pipe(
      filter(({ origin }) => origin !== link.node),
      tap((message) => {
        const { data, error } = STREAMS.safeParse(message.body);
        if (data !== undefined) this.#hear(message.origin, data);
        else link.reject(message, { subject, detail: wrongFields(error), isKept: false });
      }),
    );
    return merge(opened$, heard$).pipe(ignoreElements());
  }

  #hear(origin: string, { kind, player, streams }: StreamsTold): void {
    const own = this.#config.own.of(player);
    if (own.length === 0) {
      this.#elsewhere.delete(player);
      return;
    }
    if (kind === 'opened') {
      this.#anew(player);
      this.#tell('also', player);
    }
    this.#elsewhere.get(player)?.set(origin, streams);
    this.#makeRoom(player);
  }

  #makeRoom(player: PlayerId): void {
    const { own, max } = this.#config;
    const here = own.of(player);
    const elsewhere = [...(this.#elsewhere.get(player)?.values() ?? [])].flat();
    const all = [...here, ...elsewhere].sort(
      (one, other) => one.openedAt - other.openedAt || (one.id < other.id ? -1 : 1),
    );
    const tooMany = new Set(all.slice(0, Math.max(0, all.length - max)).map(({ id }) => id));
    for (const { id } of here) if (tooMany.has(id)) own.replace(player, id);
  }

  #anew(player: PlayerId): void {
    this.#elsewhere.delete(player);
    this.#elsewhere.set(player, new Map());
    if (this.#elsewhere.size <= MAX_PLAYERS) return;
    const [oldest] = this.#elsewhere.keys();
    if (oldest !== undefined) this.#elsewhere.delete(oldest);
  }

  #tell(kind: StreamsTold['kind'], player: PlayerId): void {
    const { link, subject, own } = this.#config;
    const streams = own.of(player).map(({ id, openedAt }) => ({ id, openedAt }));
    const body: StreamsTold = { kind, player, streams };
    link.publish(subject, { type: 'streams', correlationId: 'streams', body });
  }
}
