import { type PlayerId } from '../model/ids';

/** What changed for the world: players whose first stream anywhere opened, or whose last one ended. */
export interface LinkChanges {
  readonly back: readonly PlayerId[];
  readonly lost: readonly PlayerId[];
}

/**
 * Which players have a stream on which nodes: somebody is linkdead only when there is none on any.
 *
 * - **Memory** one entry for each player and node.
 */
export class LinkBook {
  readonly #nodes = new Map<string, Set<PlayerId>>();
  readonly #counts = new Map<PlayerId, number>();

  /** Whether there is a stream of this player on any node. */
  has(player: PlayerId): boolean {
    return this.#counts.has(player);
  }

  /** All that have a stream somewhere. */
  get players(): Iterable<PlayerId> {
    return this.#counts.keys();
  }

  /** These came and went on a node. */
  change(node: string, { back, lost }: LinkChanges): LinkChanges {
    const known = this.#of(node);
    const came = back.filter((player) => this.#add(known, player));
    const gone = lost.filter((player) => this.#remove(known, player));
    return { back: came, lost: gone };
  }

  /** Exactly these have a stream on a node, whatever was known. */
  set(node: string, players: readonly PlayerId[]): LinkChanges {
    const now = new Set(players);
    const lost = [...this.#of(node)].filter((player) => !now.has(player));
    return this.change(node, { back: players, lost });
  }

  /** A node is gone, with all its streams. */
  drop(node: string): LinkChanges {
    const changes = this.set(node, []);
    this.#nodes.delete(node);
    return changes;
  }

  #of(node: string): Set<PlayerId> {
    const known = this.#nodes.get(node);
    if (known !== undefined) return known;
    const fresh = new Set<PlayerId>();
    this.#nodes.set(node, fresh);
    return fresh;
  }

  /** true = it is the player's first. */
  #add(known: Set<PlayerId>, player: PlayerId): boolean {
    if (known.has(player)) return false;
    known.add(player);
    const count = (this.#counts.get(player) ?? 0) + 1;
    this.#counts.set(player, count);
    return count === 1;
  }

  /** true = it was the player's last. */
  #remove(known: Set<PlayerId>, player: PlayerId): boolean {
    if (!known.delete(player)) return false;
    const count = (this.#counts.get(player) ?? 1) - 1;
    if (count > 0) this.#counts.set(player, count);
    else this.#counts.delete(player);
    return count === 0;
  }
}
