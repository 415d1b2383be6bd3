import { type PlayerId, type RoomId } from '../model/ids';
import { type Occupant } from '../rules/view';
import { LayeredMap } from './layered-map';

const NOBODY: readonly Occupant[] = [];

/**
 * Who is in which room, in order of arrival, and what the others see of them.
 *
 * - **Memory** a list for each room that anybody has been in.
 */
export class Occupants {
  readonly rooms = new LayeredMap<RoomId, readonly Occupant[]>();

  /** `was` is what `find` finds where it was, `one` what is there from now on; null = not in the world. */
  settle(
    was: Occupant | undefined,
    one: Occupant,
    { wasIn, isIn }: { readonly wasIn: RoomId | null; readonly isIn: RoomId | null },
  ): void {
    if (wasIn !== null && wasIn === isIn) {
      this.replace(wasIn, one);
      return;
    }
    if (wasIn !== null && was !== undefined) this.remove(wasIn, was);
    if (isIn !== null) this.add(isIn, one);
  }

  /** Comes last. */
  add(room: RoomId, one: Occupant): void {
    this.rooms.alter(room, (all = NOBODY) => [...all, one]);
  }

  /** `one` is what `find` finds there. */
  remove(room: RoomId, one: Occupant): void {
    this.rooms.update(room, (all) => all.toSpliced(all.indexOf(one), 1));
  }

  /** Looks different, and stays where it is; nothing if it is not there. */
  replace(room: RoomId, one: Occupant): void {
    this.rooms.set(
      room,
      (this.rooms.get(room) ?? NOBODY).map((other) => (other.id === one.id ? one : other)),
    );
  }

  find(room: RoomId, player: PlayerId): Occupant | undefined {
    return this.rooms.get(room)?.find(({ id }) => id === player);
  }

  merge(): void {
    this.rooms.merge();
  }

  drop(): void {
    this.rooms.drop();
  }
}
