import { type RecordKind } from '../model/record';

/** Whom an alarm wakes: a character, or a record. */
export type SleeperKind = 'character' | RecordKind;

/** One alarm; `at` is world time, ms. */
export interface Alarm {
  readonly at: number;
  readonly kind: SleeperKind;
  readonly id: string;
}

/** Earlier first; at the same moment by kind and id, so that every replay has the same order. */
function isBefore(one: Alarm, other: Alarm): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return one.kind === other.kind ? one.id < other.id : one.kind < other.kind;
}

/**
 * Who is to be looked at when. An alarm says only that there may be something to do at that time, not that there is: whoever takes one asks,
 * and sets it again. So one that has become later need not be moved: what most commands do costs one look-up.
 *
 * - **Memory** one alarm for each sleeper, and now and then an older one that has become earlier since.
 */
export class Alarms {
  /** A binary heap. */
  readonly #heap: Alarm[] = [];
  readonly #at = new Map<SleeperKind, Map<string, number>>();
  /** By the batch under way: back again if it is dropped. */
  #taken: Alarm[] = [];

  /** At the latest then; an earlier alarm stays. Infinity = none. */
  set(kind: SleeperKind, id: string, at: number): void {
    if (at === Infinity) return;
    const known = this.#of(kind).get(id);
    if (known !== undefined && known <= at) return;
    this.#push({ at, kind, id });
  }

  /** The earliest; undefined = there is none. */
  get first(): Alarm | undefined {
    return this.#heap[0];
  }

  /** The earliest goes. */
  take(): void {
    const alarm = this.#pop();
    if (alarm === undefined) return;
    const known = this.#of(alarm.kind);
    if (known.get(alarm.id) === alarm.at) known.delete(alarm.id);
    this.#taken.push(alarm);
  }

  merge(): void {
    this.#taken.length = 0;
  }

  drop(): void {
    const taken = this.#taken;
    this.#taken = [];
    for (const { kind, id, at } of taken) this.set(kind, id, at);
  }

  #of(kind: SleeperKind): Map<string, number> {
    const known = this.#at.get(kind);
    if (known !== undefined) return known;
    const fresh = new Map<string, number>();
    this.#at.set(kind, fresh);
    return fresh;
  }

  #push(alarm: Alarm): void {
    this.#of(alarm.kind).set(alarm.id, alarm.at);
    const heap = this.#heap;
    let at = heap.push(alarm) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(alarm, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = alarm;
  }

  #pop(): Alarm | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = heap[left + 1];
      const lesser = right !== undefined && isBefore(right, heap[left] ?? right) ? left + 1 : left;
      const child = heap[lesser];
      if (child === undefined || !isBefore(child, last)) break;
      heap[at] = child;
      at = lesser;
    }
    heap[at] = last;
    return first;
  }
}
