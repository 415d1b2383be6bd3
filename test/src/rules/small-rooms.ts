import { brandAs, type RoomId, type ZoneId } from '../../../src/model/ids';

export const roomId = (name: string): RoomId => brandAs(name);
export const TOWN: ZoneId = brandAs('earth/arkham');
