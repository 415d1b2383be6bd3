import { type RoomId, type ZoneId } from './ids';
import { type LockState } from './room';

/** What has been done to a room: absent = it is as its file has it. */
export interface RoomState {
  readonly kind: 'room';
  readonly id: RoomId;
  readonly zone: ZoneId;
  /** Locked ways that stand open, by the exit's word: until when, world time, ms. */
  readonly open: Readonly<Record<string, number>>;
  /** Of the room's own container, where it differs. */
  readonly lock: LockState | null;
}
