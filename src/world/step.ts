import { type Change } from '../model/batch';
import { type Input } from '../model/input';
import { type Presence } from '../model/presence';
import { helpFor } from '../command/help-for';
import { parseLine } from '../command/parse-line';
import { canBeDue, due } from '../rules/due';
import { enter } from '../rules/enter';
import { hourStruck } from '../rules/hour-struck';
import { linkBack, linkLost } from '../rules/links';
import { type RuleNumbers } from '../rules/numbers';
import { perform } from '../rules/perform';
import { rename } from '../rules/rename';
import { type ActorTurn, type Turn, type Verdict } from '../rules/rule';
import { seed } from '../rules/seed';
import { done } from '../rules/verdicts';
import { type WorldView } from '../rules/view';
import { drawOf } from './draws';

/** All that a step depends on: the same again gives the same again. */
export interface StepEnv {
  readonly world: WorldView;
  readonly now: number;
  readonly numbers: RuleNumbers;
  readonly seed: string;
}

/** What an input comes to. `absent`: whoever asks is not in the world. */
export type Stepped = (Verdict & { readonly isAsking?: boolean }) | { readonly kind: 'absent' };

const NOTHING: Verdict = { kind: 'done', changes: [], events: [] };

/** One input against the world as it is now. Pure: decides, changes nothing. Ticks go by `stepTick`. */
export function step(env: StepEnv, input: Exclude<Input, { kind: 'tick' }>): Stepped {
  switch (input.kind) {
    case 'command':
      return command(env, input);
    case 'enter':
      return enter(
        turnOf(env, `enter|${input.stored.character.id}`, input.correlationId),
        input.stored,
        input.hasStream,
      );
    case 'link-lost':
      return linkLost(turnOf(env, `lost|${input.player}`, 'link'), input.player);
    case 'link-back':
      return linkBack(turnOf(env, `back|${input.player}`, 'link'), input.player);
    case 'rename':
      return rename(
        turnOf(env, `rename|${input.player}`, input.correlationId),
        input.player,
        input.name,
      );
    case 'seed':
      return seed(turnOf(env, 'seed', 'seed'));
  }
}

function command(env: StepEnv, input: Extract<Input, { kind: 'command' }>): Stepped {
  const actor = env.world.character(input.player);
  if (actor === undefined) return { kind: 'absent' };
  const parsed = parseLine(input.line, actor.aliases);
  if (parsed.kind === 'refused') return parsed;
  // Only the log can answer it, and whoever has the log asks there.
  if (parsed.intent.verb === 'history') return { kind: 'told', text: 'Nobody remembers just now.' };
  if (parsed.intent.verb === 'help')
    return { ...helpFor(parsed.intent.topic, env.world.content.topics), isAsking: true };
  const { world, now, numbers } = env;
  const { id: commandId, correlationId } = input;
  const draw = (n: number): number => drawOf(`${env.seed}|${actor.zone}|${commandId}`)(n);
  const turn: ActorTurn = { world, now, numbers, correlationId, draw, actor, commandId };
  const verdict = perform(turn, parsed.intent);
  if (verdict.kind === 'done') return withActivity(env, input.player, verdict);
  return parsed.isAsking ? { ...verdict, isAsking: true } : verdict;
}

/** An accepted command shows that somebody is there, stream or not. */
function withActivity(
  { world, now }: StepEnv,
  player: Extract<Input, { kind: 'command' }>['player'],
  verdict: Extract<Verdict, { kind: 'done' }>,
): Verdict {
  const { changes } = verdict;
  let own = -1;
  let presence = world.presence(player);
  for (let n = 0; n < changes.length; n += 1) {
    const change = changes[n];
    if (change?.kind === 'unloaded') return verdict;
    if (change?.kind !== 'presence' || change.player !== player) continue;
    own = n;
    presence = change.presence;
  }
  const active: Change = { kind: 'presence', player, presence: activeAt(presence, now) };
  const all = own < 0 ? [...changes, active] : changes.with(own, active);
  return done(all, verdict.events, verdict.text);
}

function activeAt(
  { linkdeadAt, isToldLinkdead, wardUntil, lastWhisperer, buckets }: Presence,
  now: number,
): Presence {
  return {
    linkdeadAt: linkdeadAt === null ? null : now,
    isToldLinkdead,
    wardUntil,
    lastActiveAt: now,
    lastWhisperer,
    buckets,
  };
}

/** What time alone brings about: one verdict each, to be applied one after the other. */
export function* stepTick(env: StepEnv, lastHour: number): Generator<Verdict> {
  yield hourStruck(turnOf(env, `hour|${env.now}`, 'clock'), lastHour) ?? NOTHING;
  for (const character of [...env.world.everyone()]) {
    const presence = env.world.presence(character.id);
    if (!canBeDue(presence, env)) continue;
    yield due(turnOf(env, `due|${character.id}|${env.now}`, 'clock'), character.id);
  }
}

function turnOf(env: StepEnv, key: string, correlationId: string): Turn {
  const { world, now, numbers } = env;
  return { world, now, numbers, correlationId, draw: drawOf(`${env.seed}|${key}`) };
}
