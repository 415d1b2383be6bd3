import { type RoomId } from '../model/ids';

/** Rooms by number, in the order in which they were first named. */
export class RoomNumbers {
  readonly #numbers = new Map<RoomId, number>();
  readonly #rooms: RoomId[] = [];

  /** undefined = it has none yet. */
  of(room: RoomId): number | undefined {
    return this.#numbers.get(room);
  }

  /** Its number, from now on if it had none. */
  give(room: RoomId): number {
    const known = this.#numbers.get(room);
    if (known !== undefined) return known;
    const number = this.#rooms.length;
    this.#numbers.set(room, number);
    this.#rooms.push(room);
    return number;
  }

  inOrder(): readonly RoomId[] {
    return this.#rooms;
  }
}
