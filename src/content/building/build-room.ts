import { type RoomId, brandAs } from '../../model/ids';
import { type Environment, type Exit, type Room } from '../../model/room';
import { type ExitFile } from '../schemas/exits-schema';
import { type RoomFile } from '../schemas/room-schema';
import { buildAttributes } from './build-attributes';
import { buildContainer } from './build-container';

/** What a room's file alone cannot tell. */
export interface Surroundings {
  readonly environment: Environment;
  readonly isRoom: (id: string) => boolean;
}

function buildExit(word: string, file: ExitFile, isRoom: Surroundings['isRoom']): Exit {
  return {
    word,
    target: brandAs(file.target),
    flags: file.flags ?? [],
    ...(file.description ? { description: file.description } : {}),
    isBlocked: !isRoom(file.target),
  };
}

export const zonePath = (file: RoomFile): string => `${file.plane}/${file.zone}`;
export const subZonePath = (file: RoomFile): string => `${zonePath(file)}/${file.sub_zone}`;

/** A room as the game keeps it, from a file that has passed its schema. */
export function buildRoom(file: RoomFile, around: Surroundings): Room {
  const container = buildContainer(file.container);
  const attributes = file.attributes ?? {};
  return {
    id: brandAs<RoomId>(file.id),
    name: file.name,
    description: file.description,
    zone: brandAs(zonePath(file)),
    subZone: subZonePath(file),
    environment: around.environment,
    exits: (file.exits ?? []).map(([word, exit]) => buildExit(word, exit, around.isRoom)),
    isRestLocation: file.rest_location ?? attributes.rest_location ?? false,
    ...(container ? { container } : {}),
    attributes: buildAttributes(attributes),
  };
}
