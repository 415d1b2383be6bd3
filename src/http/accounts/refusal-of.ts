import { HttpProblem } from '../problem/http-problem';
import { type Sender } from './authenticate';

/** What a sender is told who is not known: to log in, or to log in again. */
export const refusalOf = (kind: Exclude<Sender['kind'], 'known'>): HttpProblem =>
  kind === 'nobody'
    ? new HttpProblem('AUTH_MISSING', 'Log in first: there is no token.')
    : new HttpProblem('AUTH_BAD_TOKEN', 'This token is not valid, or not any more.');
