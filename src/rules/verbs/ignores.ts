import { type ActorTurn, type Verdict } from '../rule';
import { inForce, MINUTE } from '../talk/ignoring';
import { told } from '../verdicts';

/** Whom one does not hear, and for how long. */
export function ignores(turn: ActorTurn): Verdict {
  const list = inForce(turn).map(({ name, until }) => ({
    name,
    minutes: until === null ? null : Math.ceil((until - turn.now) / MINUTE),
  }));
  const lines = list.map(
    ({ name, minutes }) => `  ${name}, ${minutes === null ? 'for good' : `for ${minutes} min`}`,
  );
  const text =
    lines.length === 0 ? 'You hear everyone.' : ['You do not hear:', ...lines].join('\n');
  return told(text, { ignores: list });
}
