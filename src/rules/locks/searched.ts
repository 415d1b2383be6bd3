import { type RoomSearched } from '../../model/events/use';
import { type Character } from '../../model/character';
import { actOf } from '../act';
import { d100 } from '../fight/rounded';
import { ownRoomView } from '../room-view';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { isSureToFind } from '../tutorial/sure-find';
import { statWithEffects } from '../wearing/effects-of';
import { exitsUnfound, foundKey } from '../walk/ways';
import { withChanges } from '../with-changes';

/** The end of a search: every hidden way out of the room is found, or none (game.md section 2). */
export function searched(turn: Turn, character: Character): Verdict {
  const room = turn.world.content.rooms.get(character.room);
  const hidden = room === undefined ? [] : exitsUnfound(room, character.found);
  if (room === undefined || hidden.length === 0 || !isLucky(turn, character))
    return done([], [eventOf(turn, character, [])]);
  const found = [...(character.found ?? []), ...hidden.map((exit) => foundKey(room, exit))];
  const after = { ...character, found };
  const changes = [{ kind: 'character' as const, character: after }];
  const { now: at, numbers } = turn;
  const view = ownRoomView(withChanges(turn.world, changes), after, { at, numbers });
  const event = eventOf(
    turn,
    character,
    hidden.map(({ word }) => word),
  );
  return done(changes, [view === undefined ? event : { ...event, view }]);
}

/** d100 of at most INT, and more for an antiquary. */
function isLucky({ world, numbers, draw }: Turn, character: Character): boolean {
  if (isSureToFind(character)) return true;
  const more = character.profession === 'Antiquary' ? numbers['search.antiquary'] : 0;
  return d100(draw(0, character.id)) <= statWithEffects(world, character, 'INT') + more;
}

function eventOf(turn: Turn, character: Character, found: readonly string[]): RoomSearched {
  const { id, room, zone } = character;
  return {
    type: 'room.searched',
    at: turn.now,
    zone,
    audience: { kind: 'player', player: id },
    ...actOf(turn, character),
    room,
    found,
  };
}
