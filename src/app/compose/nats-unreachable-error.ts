import { AppError } from '../../model/app-error';
import { whyUnreachable } from './why-unreachable';

/** NATS did not take this node in within its time; the message names the variables that an operator looks at. */
export class NatsUnreachableError extends AppError {
  readonly code = 'NATS_UNREACHABLE';

  /** @param where with secrets masked. */
  constructor(where: string, withinMs: number, cause: unknown) {
    const why = whyUnreachable(cause);
    super(`NATS_URL ${where} was not reached within ${withinMs} ms: ${why}.`, { cause });
  }
}
