import { closeMembers } from './close-members';
import { type CloseReason } from './close-reason';
import { type FailurePolicy } from './failure-policy';
import { type ScopeNode } from './scope-node';
import { shut } from './shut';
import { type ScopeFailure } from './shutdown-report';

/** By the node's `onError`. */
export function policyOf(node: ScopeNode): FailurePolicy | undefined {
  switch (node.config.onError) {
    case 'isolate':
      return undefined;
    case 'close-siblings':
      return closingSiblings(node);
    case 'escalate':
      return {
        failed: (failure) => {
          escalate(node, failure);
        },
      };
  }
}

/** Closes the node, without draining, and lets its parent's policy answer. The parent first: what it closes opens nothing more. */
export function escalate(node: ScopeNode, failure: ScopeFailure): void {
  if (node.state !== 'open') return;
  node.parent?.policy?.failed(failure);
  void shut(node, reasonOf(failure), 0);
}

/** The source is where it began, however far it was escalated. */
const reasonOf = ({ path, error }: ScopeFailure): CloseReason => ({
  code: 'error',
  source: path,
  error,
});

/** What fails while the others are being closed is closed with them, and closes nobody again. */
function closingSiblings(node: ScopeNode): FailurePolicy {
  let isClosing = false;
  return {
    failed: (failure) => {
      if (isClosing || node.state !== 'open') return;
      isClosing = true;
      closeMembers(node, reasonOf(failure), () => {
        isClosing = false;
      });
    },
  };
}
