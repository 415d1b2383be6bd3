import { StreamsError } from '../streams-error';

/** A node would lie deeper in its tree than any may. Thrown by `child` and `supervise`. */
export class ScopeTooDeepError extends StreamsError {
  readonly code = 'STREAMS_SCOPE_TOO_DEEP';
  /** What was refused. */
  readonly path: string;
  readonly maxDepth: number;

  constructor(path: string, maxDepth: number) {
    super(`${path} was refused: a tree has ${maxDepth} levels at most`);
    this.path = path;
    this.maxDepth = maxDepth;
  }
}
