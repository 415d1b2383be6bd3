import { type Environment } from '../../model/room';
import { type RoomFile } from '../schemas/room-schema';
import { subZonePath, zonePath } from './build-room';
import { type FoundConfig } from './config-finder';

export interface Configs {
  readonly zone: (place: string) => FoundConfig | undefined;
  readonly subZone: (place: string) => FoundConfig | undefined;
}

const said = (config: FoundConfig | undefined): Environment | null | undefined =>
  config?.ok === true ? config.value.environment : undefined;

/** Room, else sub-zone, else zone, else outdoors; null says nothing (game.md section 2). */
export function environmentOf(room: RoomFile, configs: Configs): Environment {
  return (
    room.environment ??
    said(configs.subZone(subZonePath(room))) ??
    said(configs.zone(zonePath(room))) ??
    'outdoors'
  );
}
