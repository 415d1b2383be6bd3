import { constants, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

export type CollectionKind = 'minor' | 'major' | 'incremental' | 'weak';

const KINDS: Readonly<Record<number, CollectionKind>> = {
  [constants.NODE_PERFORMANCE_GC_MINOR]: 'minor',
  [constants.NODE_PERFORMANCE_GC_MAJOR]: 'major',
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL]: 'incremental',
  [constants.NODE_PERFORMANCE_GC_WEAKCB]: 'weak',
};

/** The garbage collections since it was made. */
export class Collections {
  readonly #observer: PerformanceObserver;
  readonly #count: Record<CollectionKind, number> = { minor: 0, major: 0, incremental: 0, weak: 0 };
  readonly #ms: Record<CollectionKind, number> = { minor: 0, major: 0, incremental: 0, weak: 0 };
  #heapAfterMajor = NaN;

  constructor() {
    this.#observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) this.#add(entry);
    });
    this.#observer.observe({ entryTypes: ['gc'] });
  }

  get count(): Readonly<Record<CollectionKind, number>> {
    return this.#count;
  }

  /** How long they took together, ms. */
  get ms(): Readonly<Record<CollectionKind, number>> {
    return this.#ms;
  }

  /** What the heap held soon after the last major one, bytes; NaN = there was none. */
  get heapAfterMajor(): number {
    return this.#heapAfterMajor;
  }

  close(): void {
    this.#observer.disconnect();
  }

  #add(entry: PerformanceEntry & { readonly detail?: { readonly kind?: number } }): void {
    const kind = KINDS[entry.detail?.kind ?? 0];
    if (kind === undefined) return;
    this.#count[kind] += 1;
    this.#ms[kind] += entry.duration;
    if (kind === 'major') this.#heapAfterMajor = getHeapStatistics().used_heap_size;
  }
}
