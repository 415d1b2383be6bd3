import { type RoomId } from '../model/ids';
import { type Room } from '../model/room';

/** How often a room was asked for by its id, and whether there was one. */
export interface LookUps {
  readonly hits: number;
  readonly misses: number;
}

/**
 * All rooms by id. It counts what it is asked for, for whoever reads `lookUpsOf`.
 *
 * - **Cost** of counting: an integer and one.
 */
export class RoomIndex extends Map<RoomId, Room> {
  #hits = 0;
  #misses = 0;

  get lookUps(): LookUps {
    return { hits: this.#hits, misses: this.#misses };
  }

  override get(id: RoomId): Room | undefined {
    const room = super.get(id);
    if (room === undefined) this.#misses += 1;
    else this.#hits += 1;
    return room;
  }
}

/** Of the rooms of a world, since its files were loaded; of rooms that nobody counts, none. */
export const lookUpsOf = (rooms: ReadonlyMap<RoomId, Room>): LookUps =>
  rooms instanceof RoomIndex ? rooms.lookUps : { hits: 0, misses: 0 };
