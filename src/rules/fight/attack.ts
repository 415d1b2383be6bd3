import { type Npc } from '../../model/npc';
import { type IntentOf } from '../../model/intent';
import { phantomStruck } from '../mind/phantom';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { playerHere } from '../things/player-here';
import { attackOf } from './begin-fight';
import { isFighting } from './leave-fight';
import { npcNamed } from '../npc/npc-here';
import { noFighter } from './no-fighter';
import { absentRefusal, forbidden, queue, warded } from './queue';
import { theName } from './the-name';

/** Opens or joins the room's fight with a blow; in it, the next blow is for this one. */
export function attack(turn: ActorTurn, { target }: IntentOf<'attack'>): Verdict {
  const { world, actor, now } = turn;
  const no = absentRefusal(turn);
  if (no !== null) return refused(no.code, no.text);
  const npc = npcNamed(world, actor.room, target);
  if (npc === undefined) return phantomStruck(turn, target) ?? noTarget(turn, target);
  const letBe = noFighter(turn, npc);
  if (letBe !== null) return letBe;
  if (isFighting(world, actor))
    return queue(turn, { act: 'attack', npc: npc.id }, `You turn to ${nameOf(turn, npc)}.`);
  const room = world.content.rooms.get(actor.room);
  if (room === undefined) return noTarget(turn, target);
  if (room.attributes.noCombat) return forbidden(room);
  if (world.presence(actor.id).wardUntil > now) return warded();
  return attackOf(turn, room, npc);
}

const nameOf = ({ world }: ActorTurn, { npc }: Npc): string =>
  theName(world.content.npcs.get(npc)?.name ?? 'it');

function noTarget({ world, actor }: ActorTurn, target: string): Verdict {
  const isSelf = target.trim().toLowerCase() === actor.name.toLowerCase();
  if (isSelf || playerHere(world, actor, target) !== undefined)
    return refused('combat.forbidden', 'Not one of your own kind. There is enough else out here.');
  return refused('target.none', `You see no “${target}” here to attack.`);
}
