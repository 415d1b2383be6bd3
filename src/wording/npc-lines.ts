import { type Part } from '../model/frame';
import { type NpcState } from '../model/npc-kind';
import { theName } from '../rules/fight/the-name';
import { dollars } from '../rules/own/dollars';
import { capital } from '../rules/things/phrase';
import { isDirection } from '../rules/walk/exits';
import { type ShownOf } from './shown';

/** Where no compass points. */
const ARRIVING: Readonly<Record<string, string>> = { up: 'from above', down: 'from below' };

const spawned = ({ npcName }: ShownOf<'npc.spawned'>): string =>
  `${capital(npcName)} is here, and was not here before.`;

const gone = ({ npcName, how }: ShownOf<'npc.gone'>): string =>
  how === 'left'
    ? `${capital(theName(npcName))} goes off, and is lost to sight.`
    : `You look again, and ${theName(npcName)} is not here.`;

function moved({ npcName, exit, arrivesFrom }: ShownOf<'npc.moved'>, part: Part): string {
  const who = capital(npcName);
  if (part !== 'to')
    return `${capital(theName(npcName))} leaves ${isDirection(exit) ? exit : `by the ${exit}`}.`;
  if (arrivesFrom === null) return `${who} arrives.`;
  return `${who} arrives ${ARRIVING[arrivesFrom] ?? `from the ${arrivesFrom}`}.`;
}

const SETTLED: Readonly<Record<NpcState, string>> = {
  open: 'is ready for whoever comes.',
  closed: 'has done for the day.',
  wander: 'gets up to stretch the legs.',
  asleep: 'goes to sleep.',
};
const settled = ({ npcName, state }: ShownOf<'npc.settled'>): string =>
  `${capital(theName(npcName))} ${SETTLED[state]}`;

function said(event: ShownOf<'npc.said'>, part: Part): string {
  const { npcName, text, how, targetName = 'somebody' } = event;
  const whom = part === 'target' ? 'you' : targetName;
  const verb =
    how === 'farewell' ? `calls after ${whom}` : how === 'answer' ? `says to ${whom}` : 'says';
  return `${capital(theName(npcName))} ${verb}, “${text}”`;
}

const told = ({ actorName, npcName, text }: ShownOf<'npc.told'>, part: Part): string =>
  part === 'self'
    ? `You tell ${theName(npcName)}, “${text}”`
    : `${actorName} has a word with ${theName(npcName)}.`;

function traded(event: ShownOf<'shop.traded'>, part: Part): string {
  const { actorName, npcName, how, item, cents } = event;
  const side = how === 'bought' ? 'from' : 'to';
  if (part !== 'self')
    return `${actorName} ${how === 'bought' ? 'buys' : 'sells'} ${item} ${side} ${theName(npcName)}.`;
  return `You ${how === 'bought' ? 'buy' : 'sell'} ${item} ${side} ${theName(npcName)} for ${dollars(cents)}.`;
}

/** Of NPCs. */
export const NPC_LINES = {
  'npc.spawned': spawned,
  'npc.gone': gone,
  'npc.moved': moved,
  'npc.settled': settled,
  'npc.said': said,
  'npc.told': told,
  'shop.traded': traded,
};
