import { type AccountRefusal, type Granted } from '../../model/account';
import { HttpProblem } from '../problem/http-problem';
import { bannedProblem } from './banned-problem';

/** What was granted. @throws HttpProblem in place of a refusal. */
export function grantedOrThrow<T>(answer: Granted<T>): T {
  if (answer.kind === 'granted') return answer.value;
  throw problemOf(answer.refusal);
}

/** RFC 6901. */
const pointer = (path: string): string => `/${path.replaceAll('.', '/')}`;

function problemOf(refusal: AccountRefusal): HttpProblem {
  const { code } = refusal;
  switch (code) {
    case 'INVALID': {
      const errors = refusal.faults.map(({ path, code: rule, message }) => ({
        path: pointer(path),
        code: rule,
        message,
      }));
      return new HttpProblem(code, errors.map(({ message }) => message).join(' '), { errors });
    }
    case 'NAME_TAKEN': {
      const message = 'That name is taken.';
      const errors = [{ path: pointer(refusal.path), code: 'name.taken', message }];
      return new HttpProblem(code, message, { errors });
    }
    case 'AUTH_BAD_CREDENTIALS':
      return new HttpProblem(code, 'The name or the secret is wrong.');
    case 'RATE_LIMITED':
      return new HttpProblem(code, 'Too often. Wait a while.', refusal);
    case 'NOT_A_GUEST':
      return new HttpProblem(code, 'This account has a name already.');
    case 'CHARACTER_LIMIT':
      return new HttpProblem(code, `An account like this has ${refusal.limit} at most.`);
    case 'CHARACTER_NOT_FOUND':
      return new HttpProblem('NOT_FOUND', 'You have no such character.');
    case 'BANNED':
      return bannedProblem(refusal);
    case 'CHARACTER_IN_WORLD':
      return new HttpProblem(code, 'It is in the world. Let it quit first.');
  }
}
