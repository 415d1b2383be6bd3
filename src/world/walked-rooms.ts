import { type RoomId } from '../model/ids';
import { type RoomNumbers } from './room-numbers';

const BITS = 32;

/**
 * The rooms that somebody has walked, a bit each. Immutable.
 *
 * - **Memory** a word for every 32 rooms up to the one with the highest number.
 */
export class WalkedRooms {
  readonly #numbers: RoomNumbers;
  readonly #words: readonly number[];

  private constructor(numbers: RoomNumbers, words: readonly number[]) {
    this.#numbers = numbers;
    this.#words = words;
  }

  static of(numbers: RoomNumbers, rooms: readonly RoomId[]): WalkedRooms {
    const words: number[] = [];
    for (const room of rooms) mark(words, numbers.give(room));
    return new WalkedRooms(numbers, words);
  }

  has(room: RoomId): boolean {
    const number = this.#numbers.of(room);
    return number !== undefined && isMarked(this.#words, number);
  }

  /** These and one more. */
  with(room: RoomId): WalkedRooms {
    const words = [...this.#words];
    mark(words, this.#numbers.give(room));
    return new WalkedRooms(this.#numbers, words);
  }

  /** In order of number. */
  *[Symbol.iterator](): Generator<RoomId> {
    for (const [number, room] of this.#numbers.inOrder().entries())
      if (isMarked(this.#words, number)) yield room;
  }
}

const isMarked = (words: readonly number[], number: number): boolean =>
  ((words[number >>> 5] ?? 0) & (1 << (number % BITS))) !== 0;

function mark(words: number[], number: number): void {
  const at = number >>> 5;
  while (words.length <= at) words.push(0);
  words[at] = (words[at] ?? 0) | (1 << (number % BITS));
}
