import { config, type ObservableNotification, UnsubscriptionError } from 'rxjs';
import { type Orphan, OrphanProbe } from '../lifecycle/orphan-probe';
import { watchRoots } from '../lifecycle/root-watch';
import { OpenRoots } from './open-roots';
import { told } from './place';

/** So many open subscriptions are named. */
const NAMED = 10_000;

const WHAT = {
  other: 'a subscription',
  promise: 'a promise of a value, that waits,',
  shared: 'the connection of a shared stream',
} as const;

/** What one test has made and not yet closed, and what went wrong behind its back. */
class LeakWatch {
  readonly probe = new OrphanProbe({ hidden: true, maxRecords: NAMED });
  readonly roots = new OpenRoots();
  readonly #errors: unknown[] = [];

  sawError(error: unknown): void {
    this.#errors.push(error);
  }

  /** One line for each thing that is still open. */
  findings(): string[] {
    return [
      ...this.roots.findings(),
      ...this.probe
        .orphans()
        .map(({ by, madeAt, isCollected }) =>
          isCollected
            ? `${WHAT[by]} was garbage-collected while it was open, made at ${madeAt}`
            : `${WHAT[by]} is open, made at ${madeAt}`,
        ),
      ...this.#errors.flatMap(apart).map((error) => `rxjs had nobody to tell of: ${told(error)}`),
    ];
  }
}

/** Those of several teardowns come as one. */
const apart = (error: unknown): readonly unknown[] =>
  error instanceof UnsubscriptionError ? error.errors : [error];

let watch: LeakWatch | undefined;

/** The first one puts the probes in place. */
function current(): LeakWatch {
  if (watch === undefined) listen();
  return (watch ??= new LeakWatch());
}

function listen(): void {
  config.onUnhandledError = (error: unknown) => {
    current().sawError(error);
  };
  config.onStoppedNotification = (notification: ObservableNotification<unknown>) => {
    // A value or a completion after the end is the rule with races; an error after it is one that nobody heard.
    if (notification.kind === 'E') current().sawError(notification.error);
  };
  watchRoots({
    made: (root, node, madeAt) => {
      current().roots.made(root, node, madeAt);
    },
    closed: (node) => {
      current().roots.closed(node);
    },
  });
}

/** Begins a new watch. */
export function startWatch(): void {
  current().probe.close();
  watch = new LeakWatch();
}

/** Left alone, it could keep the process from ending. One line if its teardown throws. */
function ended({ close, madeAt }: Orphan): readonly string[] {
  try {
    close();
    return [];
  } catch (error) {
    return [`ending the subscription threw ${String(error)}, made at ${madeAt}`];
  }
}

/** What was found since the watch began, its subscriptions ended; then a new one begins. */
export function endWatch(): string[] {
  const findings = current().findings();
  const orphans = current().probe.orphans();
  startWatch();
  return [...findings, ...orphans.flatMap(ended)];
}

/** Runs the work without looking at its subscriptions. */
export function unwatched(work: () => void): void {
  current().probe.blind(work);
}
