import { type Party } from '../../model/party';
import { type Turn, type Verdict } from '../rule';
import { told } from '../verdicts';

/** Who is in a party, in order of joining. */
export function listed({ world }: Turn, { members, leader }: Party): Verdict {
  const list = members.map(({ id, name }) => {
    const there = world.character(id);
    return { name: there?.name ?? name, isLeader: id === leader, isAway: there === undefined };
  });
  const lines = list.map(({ name, isLeader, isAway }) => {
    const notes = [...(isLeader ? ['leads'] : []), ...(isAway ? ['away'] : [])];
    return `  ${name}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  });
  return told(['In your party:', ...lines].join('\n'), { members: list });
}
