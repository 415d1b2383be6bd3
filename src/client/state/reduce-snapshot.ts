import { type Snapshot } from '../../model/snapshot';
import { type RoomView } from '../../model/views';
import { parseStreamId } from '../wire/stream-id';
import { append, type EntryBody } from './entry';
import { type PageState } from './page-state';

/** All anew, true at `id`. The room is told only to who does not stand in it on screen already. */
export function reduceSnapshot(state: PageState, id: string, snapshot: Snapshot): PageState {
  const cursor = parseStreamId(id);
  const { player, vitals, clock, exits, occupants, occupantCount } = snapshot;
  const room: RoomView = { ...snapshot.room, exits, occupants, occupantCount };
  const v = cursor?.offset ?? -1;
  return {
    ...state,
    cursor,
    me: player,
    room,
    vitals,
    isFighting: snapshot.isFighting === true,
    clock,
    versions: { vitals: v, clock: v, presence: v },
    isReset: false,
    lostAt: null,
    connection: { kind: 'live' },
    entries: told(state, room).reduce(append, state.entries),
  };
}

function told(state: PageState, room: RoomView): readonly EntryBody[] {
  const here: EntryBody = { kind: 'room', room };
  if (state.isReset) return [{ kind: 'divider', text: 'not all was kept' }, here];
  return state.room?.id === room.id ? [] : [here];
}
