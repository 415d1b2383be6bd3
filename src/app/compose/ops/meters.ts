import { VERB_BY_WORD } from '../../../command/verbs';
import { type Batch, type CommitEnd } from '../../../model/batch';
import { type Metrics, type Sample } from '../../../ports/metrics';

/** What is measured as it happens: what nobody else counts. */
export interface Meters {
  /** A line came in; the second call says what became of it. */
  readonly command: (line: string) => (outcome: string) => void;
  readonly committed: (batch: Batch, end: CommitEnd, seconds: number) => void;
  readonly ticked: (tick: { readonly skipped: number; readonly lateMs: number }) => void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const EVENTS = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000];

/** @param now monotonic, ms. */
export function metersOf(metrics: Metrics, now: () => number): Meters {
  const commands = new Tally(['group', 'outcome']);
  const commits = new Tally(['end']);
  let ticks = 0;
  let skippedTicks = 0;
  metrics.add([
    {
      name: 'mythos_commands_total',
      help: 'Lines of players, by the group of their verb and what became of them.',
      kind: 'counter',
      labels: ['group', 'outcome'],
      read: () => commands.samples(),
    },
    {
      name: 'mythos_commits_total',
      help: 'Commits by how they ended.',
      kind: 'counter',
      labels: ['end'],
      read: () => commits.samples(),
    },
    {
      name: 'mythos_ticks_total',
      help: 'Beats of the world.',
      kind: 'counter',
      read: () => ticks,
    },
    {
      name: 'mythos_ticks_skipped_total',
      help: 'Beats that were left out, since the one before took too long.',
      kind: 'counter',
      read: () => skippedTicks,
    },
  ]);
  const commandSeconds = metrics.histogram({
    name: 'mythos_command_seconds',
    help: 'From the receipt of a line to its answer.',
    labels: ['group'],
    buckets: SECONDS,
  });
  const commitSeconds = metrics.histogram({
    name: 'mythos_commit_seconds',
    help: 'What the database takes for one commit.',
    buckets: SECONDS,
  });
  const commitEvents = metrics.histogram({
    name: 'mythos_commit_events',
    help: 'Events in one commit.',
    buckets: EVENTS,
  });
  const lateSeconds = metrics.histogram({
    name: 'mythos_tick_late_seconds',
    help: 'How late a beat began.',
    buckets: SECONDS,
  });
  return {
    command: (line) => {
      const since = now();
      return (outcome) => {
        const group = groupOf(line);
        commands.add(group, outcome);
        commandSeconds.observe((now() - since) / 1_000, { group });
      };
    },
    committed: ({ events }, end, seconds) => {
      commits.add(end.kind === 'refused' ? `refused_${end.cause}` : end.kind);
      commitSeconds.observe(seconds);
      commitEvents.observe(events.length);
    },
    ticked: ({ skipped, lateMs }) => {
      ticks += 1;
      skippedTicks += skipped;
      lateSeconds.observe(lateMs / 1_000);
    },
  };
}

/** A sign stands for itself, without a blank after it. */
const FIRST_WORD = /^(?:[^\p{L}]|\S{1,30})/u;

/** Of the verb that a line begins with; a player's own words, shortened verbs and nonsense are `other`. */
function groupOf(line: string): string {
  const [word = ''] = FIRST_WORD.exec(line.trim()) ?? [];
  return VERB_BY_WORD.get(word.toLowerCase())?.group ?? 'other';
}

/** How often each set of label values came; all of them known to the program. */
class Tally {
  readonly #labels: readonly string[];
  readonly #counts = new Map<string, { readonly values: readonly string[]; count: number }>();

  constructor(labels: readonly string[]) {
    this.#labels = labels;
  }

  add(...values: readonly string[]): void {
    const key = values.join('\n');
    const counted = this.#counts.get(key);
    if (counted === undefined) this.#counts.set(key, { values, count: 1 });
    else counted.count += 1;
  }

  samples(): readonly Sample[] {
    return [...this.#counts.values()].map(({ values, count }) => ({
      value: count,
      labels: Object.fromEntries(this.#labels.map((label, at) => [label, values[at] ?? ''])),
    }));
  }
}
