import { type Part } from '../model/frame';
import { capital } from '../rules/things/phrase';
import { type ShownOf } from './shown';

const spawned = ({ npcName }: ShownOf<'npc.spawned'>): string => `${capital(npcName)} appears.`;

const moved = ({ npcName, exit, arrivesFrom }: ShownOf<'npc.moved'>, part: Part): string => {
  const who = capital(npcName);
  if (part !== 'to') return `${who} leaves ${exit}.`;
  return arrivesFrom === null ? `${who} arrives.` : `${who} arrives from ${arrivesFrom}.`;
};

const said = ({ npcName, text }: ShownOf<'npc.said'>): string =>
  `${capital(npcName)} says, “${text}”`;

/** Of NPCs. */
export const NPC_LINES = { 'npc.spawned': spawned, 'npc.moved': moved, 'npc.said': said };
