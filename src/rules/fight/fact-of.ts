import { type Audience } from '../../model/audience';
import { type CommandId, type RoomId, type ZoneId } from '../../model/ids';
import { type Room } from '../../model/room';
import { type Turn } from '../rule';

/** What every event of a room carries. */
interface RoomFact {
  readonly at: number;
  readonly zone: ZoneId;
  readonly audience: Audience;
  readonly correlationId: string;
  readonly commandId?: CommandId;
  readonly room: RoomId;
}

/** Told to everyone in the room, now. */
export function factOf(
  { now, correlationId, commandId }: Turn,
  { id, zone }: Pick<Room, 'id' | 'zone'>,
): RoomFact {
  return {
    at: now,
    zone,
    audience: { kind: 'room', room: id },
    correlationId,
    ...(commandId !== undefined && { commandId }),
    room: id,
  };
}
