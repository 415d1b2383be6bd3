import { StreamsError } from '../streams-error';

/** A node has as many children and leaves as its `maxChildren` allows. Thrown by `child` and `leaf`. */
export class ScopeFullError extends StreamsError {
  readonly code = 'STREAMS_SCOPE_FULL';
  /** The node that is full. */
  readonly path: string;
  readonly maxChildren: number;

  constructor(path: string, maxChildren: number) {
    super(`${path} has ${maxChildren} children, which is its maximum`);
    this.path = path;
    this.maxChildren = maxChildren;
  }
}
