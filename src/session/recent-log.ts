import { type LoggedEvent } from '../model/event';
import { type PlayerId } from '../model/ids';
import { type Viewer, type ViewerChange } from '../model/viewer';
import { ReplayWindow } from '#streams';

/** Events between two looks for changes that nobody can ask for any more. */
const SWEEP_EVERY = 4_096;

interface ChangeAt {
  readonly offset: number;
  readonly change: ViewerChange;
}

/**
 * The newest events in memory, so that nearly every resume costs no query.
 *
 * - **Memory** `maxEvents`, and one entry per change of a viewer among them.
 * - **Order** by offset; gapless.
 */
export class RecentLog {
  readonly #window: ReplayWindow<LoggedEvent>;
  readonly #changes = new Map<PlayerId, ChangeAt[]>();
  #head: number;

  constructor(config: {
    readonly maxEvents: number;
    readonly start: number;
    readonly now: () => number;
  }) {
    this.#window = new ReplayWindow({
      maxFrames: config.maxEvents,
      maxAgeMs: Number.MAX_SAFE_INTEGER,
      now: config.now,
    });
    this.#window.start(config.start);
    this.#head = config.start;
  }

  /** The last event's offset. */
  get head(): number {
    return this.#head;
  }

  push(event: LoggedEvent): void {
    this.#window.push(event.offset, event);
    this.#head = event.offset;
    if (event.viewer !== undefined) this.#remember(event.viewer, event.offset);
    if (event.offset % SWEEP_EVERY === 0) this.#sweep();
  }

  /** Events after an offset, `limit` at most; null = the memory does not reach so far back. */
  after(offset: number, limit: number): readonly LoggedEvent[] | null {
    const found = this.#window.slice(offset, limit);
    return found.kind === 'gone' ? null : found.frames.map(({ value }) => value);
  }

  /** What the viewer was after an offset that the memory reaches: the `before` of its next change; null = as it is now. */
  viewerAfter(player: PlayerId, offset: number): Viewer | null {
    const next = this.#changes.get(player)?.find((change) => change.offset > offset);
    return next?.change.before ?? null;
  }

  /** Those who have changed nothing for as long as the memory reaches are forgotten. */
  #sweep(): void {
    const oldest = this.#window.oldest ?? this.#head;
    for (const [player, changes] of this.#changes)
      if ((changes.at(-1)?.offset ?? 0) < oldest) this.#changes.delete(player);
  }

  #remember(change: ViewerChange, offset: number): void {
    const oldest = this.#window.oldest ?? offset;
    const kept = (this.#changes.get(change.player) ?? []).filter((one) => one.offset >= oldest);
    this.#changes.set(change.player, [...kept, { offset, change }]);
  }
}
