import { type GameEvent } from '../../model/event';
import { type Character } from '../../model/character';
import { type CharacterAlarm } from '../alarm';
import { seenFrom } from '../locks/sides';
import { type Turn } from '../rule';
import { done, NOTHING } from '../verdicts';
import { stateOf } from '../walk/exits';
import { exitsSeen } from '../walk/ways';

/** The time is over for which the ward is locked to somebody (game.md section 3): they alone hear the door. */
export const wardOpens: CharacterAlarm = {
  next: ({ character: { mind }, presence }) => {
    const until = mind?.wardedUntil ?? null;
    return until === null ? Infinity : Math.max(until, presence.lastActiveAt);
  },
  ring: (turn, { character }) => {
    const { mind } = character;
    if (mind === undefined) return NOTHING;
    const free: Character = { ...character, mind: { ...mind, wardedUntil: null } };
    return done([{ kind: 'character', character: free }], doorsHeard(turn, character));
  },
};

/** Of the ways out that open to them; none to one who is elsewhere by now. */
function doorsHeard(turn: Turn, { id: player, room: at, found }: Character): readonly GameEvent[] {
  const { rooms, landmarks } = turn.world.content;
  const room = at === landmarks.ward ? rooms.get(at) : undefined;
  if (room === undefined) return [];
  return exitsSeen(room, found)
    .filter((exit) => stateOf(turn.world, exit) === 'open')
    .map((exit) => ({
      ...seenFrom(turn, { room, exit }, true),
      audience: { kind: 'player', player },
    }));
}
