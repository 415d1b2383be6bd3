import { type IntentOf } from '../../model/intent';
import { type Ignore } from '../../model/viewer';
import { type ActorTurn, type Verdict } from '../rule';
import { ignoring, inForce, MINUTE } from '../talk/ignoring';
import { personNamed } from '../talk/person';
import { isOfStaff } from '../talk/speech';
import { refused } from '../verdicts';

/** Not to hear an account any more, whatever its character is called. */
export function ignore(turn: ActorTurn, { name, minutes }: IntentOf<'ignore'>): Verdict {
  const target = personNamed(turn.world, name);
  if (target === undefined)
    return refused('player.offline', `Nobody called “${name}” is in the world.`);
  if (target.account === turn.actor.account)
    return refused('target.none', 'You cannot help hearing yourself.');
  if (isOfStaff(target))
    return refused('ignore.staff', `${target.name} is of the staff, and is always heard.`);
  const others = inForce(turn).filter(({ account }) => account !== target.account);
  if (others.length >= turn.numbers['ignore.max'])
    return refused('ignore.full', 'You ignore as many as you can keep apart.');
  const until = minutes === null ? null : turn.now + minutes * MINUTE;
  const entry: Ignore = { account: target.account, name: target.name, until };
  return ignoring(turn, { name: target.name, isIgnored: true, ignores: [...others, entry] });
}
