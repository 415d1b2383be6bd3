import { type RoomSaid } from '../../model/event';
import { type NpcSaid } from '../../model/events/npc';
import { type Turn } from '../rule';
import { answerOf } from './address';
import { npcFact } from './npc-fact';
import { npcCalled } from './npc-here';

/** What an NPC says aloud to a line that begins with its name and a comma: "porter, hello"; null = none is called so, or it says nothing. */
export function answerAloud(turn: Turn, said: RoomSaid): NpcSaid | null {
  const comma = said.text.indexOf(',');
  if (comma < 1) return null;
  const npc = npcCalled(turn.world, said.room, said.text.slice(0, comma));
  const text = npc && answerOf(turn, npc, said.text.slice(comma));
  if (npc === undefined || text === null || text === undefined) return null;
  return {
    type: 'npc.said',
    ...npcFact(turn, npc, { kind: 'room', room: said.room }),
    room: said.room,
    text,
    target: said.actor,
    targetName: said.actorName,
    how: 'answer',
  };
}
