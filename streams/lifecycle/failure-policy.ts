import { type CloseReason } from './close-reason';
import { type ScopeFailure } from './shutdown-report';
import { type SupervisionState } from './supervision-state';

/** What a node does when a member of it fails: nothing, close the others, or close itself and fail in its parent. */
export type OnError = 'isolate' | 'close-siblings' | 'escalate';

/** Answers the failures of a node's members; a node with none lets each of them end alone. */
export interface FailurePolicy {
  /** The failure is among the node's errors already, and its member has ended. Ignored unless the node is open. */
  failed(failure: ScopeFailure): void;
  /** A child has closed. */
  left?(reason: CloseReason): void;
  /** The node itself begins to close. */
  closing?(reason: CloseReason): void;
  /** Of a supervisor. */
  readonly state?: SupervisionState;
}
