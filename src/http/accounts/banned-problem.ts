import { type Banned } from '../../model/account';
import { HttpProblem } from '../problem/http-problem';

/** What somebody is told for whom the door is shut: until when, and why. */
export function bannedProblem({ until, reason }: Banned): HttpProblem {
  const long = until === null ? 'until it is opened again' : `until ${isoOf(until)}`;
  return new HttpProblem('BANNED', `The door is shut for you ${long}: ${reason}`);
}

const isoOf = (ms: number): string => new Date(ms).toISOString();
