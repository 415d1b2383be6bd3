import { type IntentOf } from '../../model/intent';
import { type Npc } from '../../model/npc';
import { theName } from '../fight/the-name';
import { npcName, npcNamed } from '../npc/npc-here';
import { despawn } from '../npc/spawn';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { noRoom, roomNamed } from './found';
import { npcList, populationList } from './npc-lists';
import { npcTaken } from './npc-taken';
import { calling, namedIn } from './summoning';

/** What is done with NPCs. */
export function npcWork(turn: ActorTurn, { order }: IntentOf<'npc'>): Verdict {
  switch (order.act) {
    case 'list':
      return npcList(turn, order.zone);
    case 'population':
      return populationList(turn, order.zone);
    case 'spawn':
      return spawning(turn, order);
    case 'move':
      return moving(turn, order);
    case 'despawn': {
      const npc = npcMeant(turn, order.npc);
      return npc === undefined
        ? noNpc(order.npc)
        : withText(despawn(turn, npc), `You send ${theName(npcName(turn.world, npc))} away.`);
    }
  }
}

function spawning(turn: ActorTurn, { npc, room: asked }: Asked): Verdict {
  const kind = namedIn(turn.world.content.npcs.values(), npc);
  if (kind === undefined) return refused('target.none', `There is no kind of NPC “${npc}”.`);
  const room = roomNamed(turn, asked === '' ? 'here' : asked);
  return room === undefined ? noRoom(asked) : calling(turn, kind, { room, count: 1 });
}

interface Asked {
  readonly npc: string;
  readonly room: string;
}

function moving(turn: ActorTurn, { npc: asked, room }: Asked): Verdict {
  const npc = npcMeant(turn, asked);
  if (npc === undefined) return noNpc(asked);
  const to = roomNamed(turn, room);
  if (to === undefined) return noRoom(room);
  const name = npcName(turn.world, npc);
  return withText(npcTaken(turn, npc, to), `You send ${name} to ${to.name}.`);
}

/** A living one by its id, or by a name of those here. */
function npcMeant({ world, actor }: ActorTurn, text: string): Npc | undefined {
  const known = world.record('npc', text);
  return known !== undefined && known.room !== null ? known : npcNamed(world, actor.room, text);
}

const noNpc = (text: string): Verdict =>
  refused('target.none', `There is no NPC “${text}”: give an id from npc list, or who is here.`);

const withText = (verdict: Verdict, text: string): Verdict =>
  verdict.kind === 'done' ? { ...verdict, text } : verdict;
