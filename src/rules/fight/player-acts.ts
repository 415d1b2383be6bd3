import { type QueuedAct } from '../../model/fight';
import { type NpcId, type PlayerId } from '../../model/ids';
import { type Room } from '../../model/room';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { tierOf } from '../vitals';
import { withPair, withTurnBegun } from './fight-record';
import { isWounded, npcIn, type NpcFighter, type PlayerFighter, playerIn } from './fighter';
import { flee } from './flee';
import { guard } from './guard';
import { type OwnTurn } from './own-turn';
import { strike } from './strike';
import { taunt } from './taunt';

/** A player's turn in a round: the act that they queued, or a blow at their target. */
export function playerActs(turn: Turn, room: Room, id: PlayerId): Verdict {
  const fight = turn.world.record('fight', room.id);
  const player = playerIn(turn.world, id, room.id);
  if (player === undefined || fight?.players.includes(id) !== true) return NOTHING;
  const queued = obeyed(turn, player) ? fight.queued[id] : undefined;
  const begun = withTurnBegun(fight, id);
  return inSequence(turn, [
    () => done([{ kind: 'record', record: begun }], []),
    (now) => (isAble(now, player) ? act(now, { room, player, fight: begun }, queued) : NOTHING),
  ]);
}

/** A body whose line is lost fights back, and obeys nobody. */
const obeyed = ({ world }: Turn, { id }: PlayerFighter): boolean =>
  world.presence(id).linkdeadAt === null;

/** Neither down, nor out of their mind, nor about something else. */
const isAble = ({ world }: Turn, { id, character }: PlayerFighter): boolean =>
  !isWounded(character) &&
  tierOf(character.lucidity) !== 'catatonic' &&
  world.presence(id).busy === null;

function act(turn: Turn, own: OwnTurn, queued: QueuedAct | undefined): Verdict {
  switch (queued?.act) {
    case 'defend':
      return guard(turn, own);
    case 'flee':
      return flee(turn, own);
    case 'taunt': {
      const npc = meant(turn, own, queued.npc);
      return npc === undefined ? NOTHING : taunt(turn, own, npc);
    }
    case 'attack':
      return attack(turn, own, meant(turn, own, queued.npc));
    case undefined:
      return attack(turn, own, meant(turn, own, own.fight.targets[own.player.id]));
  }
}

/** The NPC meant, if it is here; else one of those that fight, first one that strikes at this player. */
function meant(
  { world }: Turn,
  { fight, player, room }: OwnTurn,
  id: NpcId | undefined,
): NpcFighter | undefined {
  const named = id === undefined ? undefined : npcIn(world, id, room.id);
  if (named !== undefined) return named;
  const foes = fight.npcs.flatMap((one) => npcIn(world, one, room.id) ?? []);
  return foes.find((one) => fight.aims[one.id] === player.id) ?? foes[0];
}

function attack(
  turn: Turn,
  { fight, player, room }: OwnTurn,
  npc: NpcFighter | undefined,
): Verdict {
  if (npc === undefined) return NOTHING;
  const paired = withPair(fight, player.id, npc.id);
  const targets = { ...paired.targets, [player.id]: npc.id };
  return inSequence(turn, [
    () => done([{ kind: 'record', record: { ...paired, targets } }], []),
    (now) => strike(now, { room, player, npc, by: 'player' }),
  ]);
}
