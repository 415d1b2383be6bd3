import { filter, merge, type Observable, type SchedulerLike, tap, timer } from 'rxjs';
import { type PlayerId } from '../model/ids';
import { type Message, type NodeLink, type Subject } from '../ports/node-link';
import { LinkBook, type LinkChanges } from './link-book';
import { LINKS, type Links, wrongFields } from './wire';

export interface NodeLinksConfig {
  readonly link: Pick<NodeLink, 'node' | 'publish' | 'messages' | 'reject'>;
  readonly subject: Subject;
  /** All of this node's are told so often, ms, whatever has changed. */
  readonly tellMs: number;
  /** A node that is not heard of for so long has none, ms. */
  readonly silentMs: number;
  readonly scheduler: SchedulerLike;
  /** Heard for the first time, or again after it had left or was silent. */
  readonly met: (node: string) => void;
  /** For the world, while this node has it. */
  readonly changed: (changes: LinkChanges) => void;
  /** How many other nodes are heard of, as that is found. @default nobody wants to know */
  readonly others?: (count: number) => void;
}

/**
 * Who has streams on which node: told to the others as it changes, and all of it every now and then.
 *
 * - **Memory** one entry for each player and node.
 */
export class NodeLinks {
  readonly #config: NodeLinksConfig;
  readonly #own = new Set<PlayerId>();
  readonly #book = new LinkBook();
  /** By node: what it said last, and when. */
  readonly #heard = new Map<string, { readonly seq: number; readonly at: number }>();
  #seq = 0;

  constructor(config: NodeLinksConfig) {
    this.#config = config;
  }

  /** Hears and tells while subscribed; emits nothing of use. */
  get run$(): Observable<unknown> {
    const { link, subject, tellMs, scheduler } = this.#config;
    const heard$ = link.messages(subject).pipe(
      filter(({ origin }) => origin !== link.node),
      tap((message) => {
        const { data, error } = LINKS.safeParse(message.body);
        if (data !== undefined) this.#hear(message, data);
        else link.reject(message, { subject, detail: wrongFields(error), isKept: false });
        this.#countOthers();
      }),
    );
    const told$ = timer(0, tellMs, scheduler).pipe(
      tap(() => {
        this.tellAll();
        this.#forgetSilent();
        this.#countOthers();
      }),
    );
    return merge(heard$, told$);
  }

  back(player: PlayerId): void {
    this.#own.add(player);
    this.#change(this.#config.link.node, { back: [player], lost: [] });
    this.#tell({ kind: 'delta', seq: (this.#seq += 1), back: [player], lost: [] });
  }

  lost(player: PlayerId): void {
    this.#own.delete(player);
    this.#change(this.#config.link.node, { back: [], lost: [player] });
    this.#tell({ kind: 'delta', seq: (this.#seq += 1), back: [], lost: [player] });
  }

  /** All that have a stream on any node. */
  get players(): Iterable<PlayerId> {
    return this.#book.players;
  }

  /** This node has the world from now on: everybody is to say who they have. */
  ask(): void {
    this.#tell({ kind: 'wanted' });
  }

  /** This node stops. */
  leave(): void {
    this.#tell({ kind: 'leaving' });
  }

  tellAll(): void {
    this.#tell({ kind: 'full', seq: this.#seq, players: [...this.#own] });
  }

  #hear({ origin }: Message, links: Links): void {
    if (links.kind === 'wanted') {
      this.tellAll();
      return;
    }
    if (links.kind === 'leaving') {
      this.#heard.delete(origin);
      this.#tellWorld(this.#book.drop(origin));
      return;
    }
    const last = this.#heard.get(origin);
    if (last === undefined) this.#config.met(origin);
    // Late: what it has said since then is newer.
    else if (links.seq < last.seq || (links.kind === 'delta' && links.seq === last.seq)) return;
    this.#heard.set(origin, { seq: links.seq, at: this.#config.scheduler.now() });
    if (links.kind === 'full') this.#tellWorld(this.#book.set(origin, links.players));
    // One was lost on the way: that node tells all of them.
    else if (last === undefined || links.seq !== last.seq + 1) this.ask();
    else this.#change(origin, links);
  }

  #forgetSilent(): void {
    const { scheduler, silentMs } = this.#config;
    for (const [node, { at }] of this.#heard)
      if (scheduler.now() - at > silentMs) {
        this.#heard.delete(node);
        this.#tellWorld(this.#book.drop(node));
      }
  }

  #countOthers(): void {
    this.#config.others?.(this.#heard.size);
  }

  #change(node: string, changes: LinkChanges): void {
    this.#tellWorld(this.#book.change(node, changes));
  }

  #tellWorld(changes: LinkChanges): void {
    if (changes.back.length + changes.lost.length > 0) this.#config.changed(changes);
  }

  #tell(body: Links): void {
    const { link, subject } = this.#config;
    link.publish(subject, { type: 'links', correlationId: 'links', body });
  }
}
