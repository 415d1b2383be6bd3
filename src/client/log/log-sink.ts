import { type Entry, MAX_ENTRIES } from '../state/entry';
import { type LineOf } from './line';
import { nodesOf } from './nodes-of';

export interface LogParts {
  readonly log: HTMLElement;
  /** Holds the newest lines while the player reads the past. */
  readonly tail: HTMLElement;
  readonly tailLines: HTMLElement;
  readonly backButton: HTMLElement;
  readonly lineOf: LineOf;
}

const TAIL_LINES = 5;
/** While the player reads the past nothing is cut away above, up to this many nodes. */
const MAX_NODES_SPLIT = 2 * MAX_ENTRIES;
/** A reader need not hear each of so many; the connection's words give the count. */
const TOO_MANY_TO_READ = 20;
const BOTTOM_SLACK_PX = 4;

/**
 * Writes entries into the log as nodes of their own, and never touches them again but to cut the oldest away.
 *
 * At the bottom it follows what comes; scrolled up, the past stands still and the newest lines show below it.
 */
export class LogSink {
  readonly #parts: LogParts;
  #shownKey = 0;
  #isSplit = false;
  #newLines = 0;
  readonly #resized = new ResizeObserver(() => {
    if (!this.#isSplit) this.#toBottom();
  });

  constructor(parts: LogParts) {
    this.#parts = parts;
    const { log, backButton } = parts;
    log.addEventListener('scroll', this.#onScroll, { passive: true });
    backButton.addEventListener('click', this.toPresent);
    this.#resized.observe(log);
  }

  /** Empties the log and lets go of it. */
  close(): void {
    const { log, backButton, tail } = this.#parts;
    log.removeEventListener('scroll', this.#onScroll);
    backButton.removeEventListener('click', this.toPresent);
    this.#resized.disconnect();
    log.replaceChildren();
    tail.hidden = true;
  }

  /** Appends what is not shown yet. Call once per animation frame. */
  show(entries: readonly Entry[]): void {
    const newestKey = entries.at(-1)?.key ?? 0;
    const missing = newestKey - this.#shownKey;
    if (missing <= 0) return;
    const nodes = entries.slice(-missing).flatMap((entry) => nodesOf(entry, this.#parts.lineOf));
    this.#shownKey = newestKey;
    this.#append(nodes);
  }

  /** From the past back to the newest line. */
  readonly toPresent = (): void => {
    this.#split(false);
    this.#toBottom();
  };

  #append(nodes: readonly HTMLElement[]): void {
    const { log } = this.#parts;
    log.setAttribute('aria-live', nodes.length > TOO_MANY_TO_READ ? 'off' : 'polite');
    log.append(...nodes);
    this.#trim();
    if (!this.#isSplit) {
      this.#toBottom();
      return;
    }
    this.#newLines += nodes.length;
    this.#showTail();
  }

  /** What goes above the eye moves what is under it: take the same off the scroll. */
  #trim(): void {
    const { log } = this.#parts;
    const tooMany = log.childElementCount - (this.#isSplit ? MAX_NODES_SPLIT : MAX_ENTRIES);
    if (tooMany <= 0) return;
    const range = document.createRange();
    range.setStart(log, 0);
    range.setEndBefore(log.children.item(tooMany) ?? log);
    const before = log.scrollHeight;
    range.deleteContents();
    if (this.#isSplit) log.scrollTop -= before - log.scrollHeight;
  }

  readonly #onScroll = (): void => {
    const { log } = this.#parts;
    const below = log.scrollHeight - log.scrollTop - log.clientHeight;
    this.#split(below > (this.#isSplit ? BOTTOM_SLACK_PX : 2 * BOTTOM_SLACK_PX));
  };

  #split(isSplit: boolean): void {
    if (isSplit === this.#isSplit) return;
    this.#isSplit = isSplit;
    this.#newLines = 0;
    if (isSplit) this.#showTail();
    this.#parts.tail.hidden = !isSplit;
    if (!isSplit) this.#toBottom();
  }

  #showTail(): void {
    const { log, tailLines, backButton } = this.#parts;
    const newest = [...log.children].slice(-TAIL_LINES);
    tailLines.replaceChildren(...newest.map((node) => node.cloneNode(true)));
    const count = this.#newLines;
    backButton.textContent =
      count === 0 ? 'Back to now' : `${count} new line${count === 1 ? '' : 's'}`;
  }

  #toBottom(): void {
    this.#parts.log.scrollTop = this.#parts.log.scrollHeight;
  }
}
