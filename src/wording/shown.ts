import { type EventOf, type EventType } from '../model/event';
import { type RoomView } from '../model/views';

/**
 * Who reads: `text` has nothing but the line, so that the mover's line describes the new room; `page` shows rooms
 * itself; `reader` is the page read aloud: no signs that are a noise to the ear.
 */
export type Mode = 'text' | 'page' | 'reader';

/** An event as it goes over the wire: what perception keeps for itself is not there, the view perhaps. */
export type ShownOf<TType extends EventType> = Omit<
  EventOf<TType>,
  'viewer' | 'actorAccount' | 'correlationId' | 'view'
> & { readonly view?: RoomView };

export type Shown = { [TType in EventType]: ShownOf<TType> }[EventType];
