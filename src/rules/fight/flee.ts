import { type CombatFled } from '../../model/events/combat';
import { type Room } from '../../model/room';
import { inSequence, type Part } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { oppositeOf } from '../walk/exits';
import { relocate } from '../walk/relocate';
import { AFTER_FLIGHT } from './after-flight';
import { factOf } from './fact-of';
import { type Fighter, nameOf, npcIn } from './fighter';
import { withoutNpc } from './fight-record';
import { type Escape, escapeOf } from './flight-odds';
import { type OwnTurn } from './own-turn';
import { playerEscapes } from './player-escapes';
import { settled } from './settled';

/** A player runs, by a way that chance chooses; or loses the turn. */
export function flee(turn: Turn, own: OwnTurn): Verdict {
  const { room, player, fight } = own;
  const escapes = playerEscapes(turn, player.character, room);
  const escape = escapeOf(turn, { id: player.id, escapes, opponents: fight.npcs.length });
  const tried: Part = (now) => done([], [fledEvent(now, room, { one: player, escape, escapes })]);
  if (escape === undefined) return inSequence(turn, [tried]);
  return inSequence(turn, [tried, (now) => away(now, own, escape), ...afterwards(own, escape)]);
}

/** Who runs, the ways there are, and which it is; undefined = they do not get away. */
interface Trial {
  readonly one: Fighter;
  readonly escapes: readonly Escape[];
  readonly escape: Escape | undefined;
}

/** That somebody runs, or tries to. */
export const fledEvent = (turn: Turn, room: Room, { one, escape, escapes }: Trial): CombatFled => ({
  type: 'combat.fled',
  ...factOf(turn, room),
  name: nameOf(one),
  ...(one.kind === 'player' ? { actor: one.id } : { npc: one.id }),
  isAway: escape !== undefined,
  ...(escape === undefined && escapes.length > 0 && { isHeld: true }),
});

function away(turn: Turn, { player }: OwnTurn, { exit, to }: Escape): Verdict {
  const character = turn.world.character(player.id);
  if (character === undefined) return NOTHING;
  const arrivesFrom = oppositeOf(exit.word);
  return relocate(turn, character, { to, exit: exit.word, arrivesFrom, how: 'fled' });
}

/** What comes of it, of those that struck at the one who runs; then who has followed is in the fight no more. */
function afterwards({ fight, player, room }: OwnTurn, { to }: Escape): readonly Part[] {
  const after = fight.npcs
    .filter((id) => fight.aims[id] === player.id)
    .flatMap((id) =>
      AFTER_FLIGHT.map((hook): Part => (turn) => {
        const npc = turn.world.record('npc', id);
        return npc === undefined
          ? NOTHING
          : hook(turn, { npc, player: player.id, from: room.id, to: to.id });
      }),
    );
  return [...after, (turn) => withoutFollowers(turn, room)];
}

function withoutFollowers(turn: Turn, { id }: Room): Verdict {
  const fight = turn.world.record('fight', id);
  const gone = fight?.npcs.filter((npc) => npcIn(turn.world, npc, id) === undefined) ?? [];
  if (fight === undefined || gone.length === 0) return NOTHING;
  return settled(turn, gone.reduce(withoutNpc, fight));
}
