import { type PlayerId, type RoomId, type ZoneId } from './ids';

/** Who an event is for. `except` takes away, whatever the kind. */
export type Audience = (
  | { readonly kind: 'player'; readonly player: PlayerId }
  | { readonly kind: 'players'; readonly players: readonly PlayerId[] }
  | { readonly kind: 'room'; readonly room: RoomId }
  | { readonly kind: 'rooms'; readonly rooms: readonly RoomId[] }
  | { readonly kind: 'zone'; readonly zone: ZoneId }
  /** All who hear it: `global`; `local:earth/arkham/riverside` is that of a sub-zone. */
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'everyone' }
) & { readonly except?: readonly PlayerId[] };
