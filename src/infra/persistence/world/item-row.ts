import { brandAs } from '../../../model/ids';
import { holderOf, type Item, type ItemLocation, type Slot } from '../../../model/item';
import { type LockState } from '../../../model/room';

/** An item as the table has it. */
export interface ItemRow {
  readonly id: string;
  readonly prototype: string;
  readonly quantity: number;
  readonly location_kind: ItemLocation['kind'];
  readonly location_id: string;
  readonly slot: Slot | null;
  readonly zone: string;
  readonly lock: LockState | null;
}

export function toItemRow({ id, prototype, quantity, location, zone, lock }: Item): ItemRow {
  return {
    id,
    prototype,
    quantity,
    location_kind: location.kind,
    location_id: holderOf(location),
    slot: location.kind === 'slot' ? location.slot : null,
    zone,
    lock: lock ?? null,
  };
}

export function toItem(row: ItemRow): Item {
  return {
    id: brandAs(row.id),
    prototype: brandAs(row.prototype),
    quantity: row.quantity,
    location: locationOf(row),
    zone: brandAs(row.zone),
    ...(row.lock !== null && { lock: row.lock }),
  };
}

function locationOf({ location_kind: kind, location_id: id, slot }: ItemRow): ItemLocation {
  switch (kind) {
    case 'room':
    case 'room-container':
      return { kind, room: brandAs(id) };
    case 'character':
      return { kind, character: brandAs(id) };
    case 'slot':
      // The table's check: a slot has its name.
      return { kind, character: brandAs(id), slot: slot ?? 'main_hand' };
    case 'container':
      return { kind, container: brandAs(id) };
  }
}
