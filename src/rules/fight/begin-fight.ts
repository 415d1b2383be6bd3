import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type Npc } from '../../model/npc';
import { type Room } from '../../model/room';
import { inSequence } from '../in-sequence';
import { followingEnds } from '../party/unfollowing';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { done, NOTHING, refused } from '../verdicts';
import { clashOf } from './blow';
import { type Exchange } from './exchange';
import { factOf } from './fact-of';
import { isWounded, npcIn, playerIn } from './fighter';
import { fightIn, withPair } from './fight-record';
import { forbidden } from './queue';
import { isMerciful } from './settled';
import { strike } from './strike';

/**
 * An NPC opens a fight with this character, or joins the room's: its blow falls at once.
 *
 * Refused: `target.none` (not in one room), `combat.forbidden` (no fighting here; a wounded one that it turns away from), `ward`.
 *
 * @param npc as it is in `turn.world`, and `target` too.
 */
export function attackBy(turn: Turn, npc: Npc, target: Character): Verdict {
  const room = turn.world.content.rooms.get(target.room);
  const exchange = room && exchangeIn(turn, room, { npc, character: target, by: 'npc' });
  if (exchange === null || exchange === undefined)
    return refused('target.none', `${target.name} is not there.`);
  if (exchange.room.attributes.noCombat) return forbidden(exchange.room);
  if (turn.world.presence(target.id).wardUntil > turn.now)
    return refused('ward', `${target.name} has only just come in. Leave them a moment.`);
  if (isWounded(target) && isMerciful(turn, npc.id))
    return refused('combat.forbidden', `${target.name} lies bleeding, and is let be.`);
  return opened(turn, exchange);
}

/** The same of a player, who may. */
export function attackOf(turn: ActorTurn, room: Room, npc: Npc): Verdict {
  const exchange = exchangeIn(turn, room, { npc, character: turn.actor, by: 'player' });
  return exchange === null ? NOTHING : opened(turn, exchange);
}

function exchangeIn(
  { world }: Turn,
  room: Room,
  {
    npc,
    character,
    by,
  }: Pick<Exchange, 'by'> & {
    readonly npc: Npc;
    readonly character: Character;
  },
): Exchange | null {
  const one = npcIn(world, npc.id, room.id);
  const other = playerIn(world, character.id, room.id);
  return one === undefined || other === undefined ? null : { room, npc: one, player: other, by };
}

function opened(turn: Turn, exchange: Exchange): Verdict {
  const { room, npc, player, by } = exchange;
  return inSequence(turn, [
    (now) => joined(now, exchange),
    (now) => followingEnds(now, player.character.id),
    (now) => {
      const pair = exchangeIn(now, room, { npc: npc.npc, character: player.character, by });
      return pair === null ? NOTHING : strike(now, pair);
    },
  ]);
}

/** Both are in the room's fight, on their feet; it begins, if there was none. All see one go for the other who was not in it. */
function joined(turn: Turn, exchange: Exchange): Verdict {
  const { room, npc, player } = exchange;
  const known = turn.world.record('fight', room.id);
  const fight = withPair(known ?? fightIn(room, turn.now), player.id, npc.id);
  const changes: Change[] = [{ kind: 'record', record: fight }];
  const { character } = player;
  if (character.posture !== 'standing' && !isWounded(character))
    changes.push({ kind: 'character', character: { ...character, posture: 'standing' } });
  const isKnown = known?.players.includes(player.id) === true && known.npcs.includes(npc.id);
  return done(
    changes,
    isKnown ? [] : [{ type: 'combat.started', ...factOf(turn, room), ...clashOf(exchange) }],
  );
}
