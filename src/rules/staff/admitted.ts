import { type EnterInput } from '../../model/input';
import { enter } from '../enter';
import { type Turn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { withAccountRoles } from './roles';
import { isClosing } from './shutting-down';

/** A character comes in, with the roles that its account brings; nobody does while the server is about to stop. */
export function admitted(turn: Turn, { stored, hasStream, roles = [] }: EnterInput): Verdict {
  const { character } = stored;
  if (isClosing(turn.world) && turn.world.character(character.id) === undefined)
    return refused('SHUTTING_DOWN', 'The server is about to stop.');
  const known = { ...stored, character: withAccountRoles(character, roles) };
  return enter(turn, known, hasStream);
}
