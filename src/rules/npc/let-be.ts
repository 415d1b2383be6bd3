import { type RoomId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type WorldView } from '../view';
import { kindOf } from './npc-here';

/** What nobody raises a hand against: it keeps a shop, or is there to be talked to. null = it may fight. */
export function letBeAs(world: WorldView, npc: Pick<Npc, 'npc'>): LetBe | null {
  const type = kindOf(world, npc)?.type;
  return type === 'shopkeeper' || type === 'quest_giver' ? type : null;
}

export type LetBe = 'shopkeeper' | 'quest_giver';

/** What is told of one who is not to be attacked in this room, for what it is or for what the room is. */
export const letBeIn = (
  world: WorldView,
  npc: Pick<Npc, 'npc'>,
  room: RoomId | null,
): { readonly isLetBe?: true } =>
  letBeAs(world, npc) !== null || (room !== null && isPeaceful(world, room))
    ? { isLetBe: true }
    : {};

/** Whether nobody fights in a room. */
export const isPeaceful = ({ content }: Pick<WorldView, 'content'>, room: RoomId): boolean =>
  content.rooms.get(room)?.attributes.noCombat === true;
