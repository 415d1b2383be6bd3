import { type WorldContent } from '../model/content';
import { type PlayerId } from '../model/ids';
import { type Presence } from '../model/presence';
import { type ShippedCommit } from '../model/shipped-commit';
import { type WorldSnapshot } from '../ports/world-store';
import { type RuleNumbers } from '../rules/numbers';
import { type WorldView } from '../rules/view';
import { loadState } from '../world/load-state';
import { type Fixed, viewOf } from '../world/state-view';
import { type WorldState } from '../world/world-state';

export interface ReplicaConfig {
  readonly content: WorldContent;
  readonly numbers: RuleNumbers;
  /** World time, ms. */
  readonly now: () => number;
}

/**
 * The world as another node has committed it: a snapshot of the database, and every commit since, applied as that node applied it.
 *
 * - **Order** commits are applied by their number, each once; what does not come next is refused.
 * - **Memory** the world's.
 */
export class Replica {
  readonly #config: ReplicaConfig;
  readonly #fixed: Fixed;
  #state: WorldState;
  #view: WorldView;
  #head: number;
  #no: number;

  constructor(snapshot: WorldSnapshot, config: ReplicaConfig) {
    this.#config = config;
    this.#fixed = { content: config.content, bornAt: snapshot.stored.bornAt };
    this.#state = loadState(snapshot.stored, { ...config, now: config.now() });
    this.#view = viewOf(this.#state, this.#fixed, 'committed');
    this.#head = snapshot.head;
    this.#no = snapshot.no;
  }

  /** As it is now; another one after `install`. */
  get view(): WorldView {
    return this.#view;
  }

  /** Offset that it is true at. */
  get head(): number {
    return this.#head;
  }

  /** Number of the newest commit in it. */
  get no(): number {
    return this.#no;
  }

  /** How somebody was when it was last told of, as the database does not keep it; undefined = not in the world. */
  get remembered(): (player: PlayerId) => Presence | undefined {
    const { presences } = this.#state;
    return (player) => presences.committed(player);
  }

  /** A newer snapshot takes its place, and of what the database does not keep, what is remembered. */
  install({ stored, head, no }: WorldSnapshot): void {
    const { numbers, now } = this.#config;
    const { content } = this.#fixed;
    const before = this.remembered;
    this.#state = loadState(stored, { content, numbers, now: now(), before });
    this.#view = viewOf(this.#state, this.#fixed, 'committed');
    this.#head = head;
    this.#no = no;
  }

  /** false = it does not come next, or its events do not, and nothing has changed. Throws, and nothing has changed, when it is no commit. */
  apply({ no, firstOffset, head, changes, events }: ShippedCommit): boolean {
    if (no !== this.#no + 1 || head !== this.#head + events.length) return false;
    if (events.length > 0 && firstOffset !== this.#head + 1) return false;
    try {
      for (const change of changes) this.#state.apply(change);
    } catch (error) {
      this.#state.drop();
      throw error;
    }
    this.#state.merge();
    this.#head = head;
    this.#no = no;
    return true;
  }

  /** This node had the world itself meanwhile: what came of it. */
  take(state: WorldState, { head, no }: { readonly head: number; readonly no: number }): void {
    // What was under way at the end was another node's to decide.
    state.drop();
    this.#state = state;
    this.#view = viewOf(state, this.#fixed, 'committed');
    this.#head = Math.max(this.#head, head);
    this.#no = Math.max(this.#no, no);
  }

  /** The files of the world have changed. */
  adopt(content: WorldContent): void {
    this.#fixed.content = content;
  }
}

/** Who is not what they were before it. */
export const touchedBy = ({ changes }: Pick<ShippedCommit, 'changes'>): readonly PlayerId[] =>
  changes.flatMap((change) => {
    if (change.kind === 'character') return [change.character.id];
    return change.kind === 'lucidity' ? [change.player] : [];
  });
