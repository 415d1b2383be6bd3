import { type Change } from '../model/batch';
import { type GameEvent } from '../model/event';
import { type PlayerId } from '../model/ids';
import { BEATS } from '../rules/beats';
import { due, dueToRecord } from '../rules/due';
import { type Turn, type Verdict } from '../rules/rule';
import { type Alarm } from './alarms';
import { type DueBeat } from './beat-times';
import { type StepEnv, turnOf } from './step';
import { type WorldState } from './world-state';

/** How long a sleeper is left alone after something of it could not be done, ms. */
const SNOOZE_MS = 60_000;

export interface CatchUpEnv extends StepEnv {
  readonly state: WorldState;
  /** Beats and alarms, at most. @default no limit */
  readonly most?: number;
  /** A rule threw. */
  readonly failed: (error: unknown) => void;
}

/** Changes of one step. */
const STEP = 2_000;

/** What time has brought about. */
export interface CaughtUp {
  readonly changes: readonly Change[];
  readonly events: readonly GameEvent[];
  /** How many beats and alarms. */
  readonly count: number;
}

/**
 * Everything that is due up to `env.now`, in order of when it was due; beats before alarms. Each finds the world as those before it have left it.
 *
 * What comes of it does not depend on how often this is done, as long as it is done oftener than the shortest beat.
 *
 * - **Errors** a rule that throws is reported, and left alone for a minute; nothing of it has changed.
 * - **Time** it stands still after each few thousand changes, so that whoever runs it can let others go first.
 */
export function* catchUpInSteps(env: CatchUpEnv): Generator<undefined, CaughtUp, undefined> {
  const changes: Change[] = [];
  const events: GameEvent[] = [];
  const { most = Infinity } = env;
  let count = 0;
  let rest = 0;
  while (count < most) {
    const next = nextOf(env);
    if (next === null) break;
    count += 1;
    for (const verdict of verdictsOf(env, next)) {
      if (verdict.kind !== 'done') continue;
      for (const change of verdict.changes) env.state.apply(change);
      for (const change of verdict.changes) changes.push(change);
      for (const event of verdict.events) events.push(event);
      if (changes.length - rest < STEP) continue;
      rest = changes.length;
      yield;
    }
    if (next.kind === 'alarm') again(env, next.alarm);
  }
  return { changes, events, count };
}

/** The same in one go. */
export function catchUp(env: CatchUpEnv): CaughtUp {
  const steps = catchUpInSteps(env);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What is due first does not happen: its beat is over, its sleeper is left alone for a minute. The state has no changes laid over it. */
export function skipFirst(env: CatchUpEnv): void {
  const next = nextOf(env);
  if (next?.kind === 'alarm')
    env.state.alarms.set(next.alarm.kind, next.alarm.id, next.alarm.at + SNOOZE_MS);
  env.state.merge();
}

type Next =
  | { readonly kind: 'beat'; readonly beat: DueBeat }
  | { readonly kind: 'alarm'; readonly alarm: Alarm };

function nextOf({ state, numbers, world, now }: CatchUpEnv): Next | null {
  const beat = state.beats.first(numbers, world.bornAt, now);
  const alarm = firstAlarm(state, Math.min(now, beat?.at ?? Infinity));
  if (alarm !== undefined && (beat === undefined || alarm.at < beat.at)) {
    state.alarms.take();
    return { kind: 'alarm', alarm };
  }
  if (beat === undefined) return null;
  state.beats.done(beat);
  return { kind: 'beat', beat };
}

/** The first that has really something to do by then; those that were set too early are set again. */
function firstAlarm(state: WorldState, by: number): Alarm | undefined {
  for (
    let first = state.alarms.first;
    first !== undefined && first.at <= by;
    first = state.alarms.first
  ) {
    const at = state.nextOf(first);
    if (at <= first.at) return first;
    state.alarms.take();
    state.alarms.set(first.kind, first.id, at);
  }
  return undefined;
}

function* verdictsOf(env: CatchUpEnv, next: Next): Generator<Verdict> {
  try {
    if (next.kind === 'alarm') yield ofAlarm(env, next.alarm);
    else {
      const beat = BEATS[next.beat.index];
      if (beat !== undefined) yield* beat.fire(dueTurn(env, beat.name, next.beat.at));
    }
  } catch (error) {
    env.failed(error);
  }
}

function ofAlarm(env: CatchUpEnv, { at, kind, id }: Alarm): Verdict {
  const turn = dueTurn(env, `${kind}|${id}`, at);
  return kind === 'character' ? due(turn, id as PlayerId) : dueToRecord(turn, kind, id);
}

const dueTurn = (env: CatchUpEnv, key: string, at: number): Turn =>
  turnOf({ ...env, now: at, present: env.now }, `${key}|${at}`, 'clock');

/** Its next one; one that has changed nothing would ring for ever, and is left alone for a while. */
function again({ state }: CatchUpEnv, alarm: Alarm): void {
  const at = state.nextOf(alarm);
  state.alarms.set(alarm.kind, alarm.id, at > alarm.at ? at : alarm.at + SNOOZE_MS);
}
