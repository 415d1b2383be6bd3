import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { ignoring, inForce } from '../talk/ignoring';
import { refused } from '../verdicts';

/** To hear somebody again, by the name on the list or the one borne now. */
export function unignore(turn: ActorTurn, { name }: IntentOf<'unignore'>): Verdict {
  const ignores = inForce(turn);
  const account = turn.world.named(name)?.account;
  const found =
    ignores.find((one) => one.name.toLowerCase() === name.toLowerCase()) ??
    ignores.find((one) => one.account === account);
  if (found === undefined) return refused('target.none', `You do not ignore “${name}”.`);
  const rest = ignores.filter((one) => one !== found);
  return ignoring(turn, { name: found.name, isIgnored: false, ignores: rest });
}
