import { StreamsError } from '../streams-error';

/**
 * A node that is draining or closed was asked to take something new, or work in flight was cut by its closing.
 *
 * `child`, `leaf`, `subscribe` and `run` throw it; the Observable of a `run` that was cut or abandoned errors with it.
 */
export class ScopeClosedError extends StreamsError {
  readonly code = 'STREAMS_SCOPE_CLOSED';
  /** What was refused or cut. */
  readonly path: string;
  readonly state: string;

  constructor(path: string, state: string) {
    super(`${path} was refused or cut: its scope is ${state}`);
    this.path = path;
    this.state = state;
  }
}
