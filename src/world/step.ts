import { type Input } from '../model/input';
import { helpFor } from '../command/help-for';
import { parseLine } from '../command/parse-line';
import { admitted } from '../rules/staff/admitted';
import { reloading } from '../rules/staff/reloading';
import { done } from '../rules/verdicts';
import { linkBack, linkLost } from '../rules/links';
import { type RuleNumbers } from '../rules/numbers';
import { perform } from '../rules/perform';
import { rename } from '../rules/rename';
import { type ActorTurn, type Turn, type Verdict } from '../rules/rule';
import { seed } from '../rules/seed';
import { type WorldView } from '../rules/view';
import { guided } from '../rules/tutorial/guided';
import { isWayOut } from '../rules/walk/exits';
import { drawsOf } from './draws';
import { withActivity } from './with-activity';

/** All that a step depends on: the same again gives the same again. */
export interface StepEnv {
  readonly world: WorldView;
  readonly now: number;
  /** See `Turn`. @default now */
  readonly present?: number;
  readonly numbers: RuleNumbers;
  readonly seed: string;
}

/** What an input comes to. `absent`: whoever asks is not in the world. */
export type Stepped = (Verdict & { readonly isAsking?: boolean }) | { readonly kind: 'absent' };

/** One input against the world as it is now. Pure: decides, changes nothing. What time brings about goes by `catchUp`. */
export function step(env: StepEnv, input: Exclude<Input, { kind: 'tick' }>): Stepped {
  switch (input.kind) {
    case 'command':
      return command(env, input);
    case 'enter':
      return admitted(
        turnOf(env, `enter|${input.stored.character.id}`, input.correlationId),
        input,
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
    case 'reload':
      return reloading(turnOf(env, 'reload', input.correlationId), input);
    case 'noted':
      return done([{ kind: 'audit', row: input.row }], []);
    case 'seed':
      return seed(turnOf(env, 'seed', 'seed'));
  }
}

function command(env: StepEnv, input: Extract<Input, { kind: 'command' }>): Stepped {
  const actor = env.world.character(input.player);
  if (actor === undefined) return { kind: 'absent' };
  const isWay = (word: string): boolean => isWayOut(env.world, actor, word);
  const parsed = parseLine(input.line, actor.aliases, {
    isWay,
    roles: actor.roles ?? [],
  });
  if (parsed.kind === 'refused') return parsed;
  // Only the log can answer it, and whoever has the log asks there.
  if (parsed.intent.verb === 'history') return { kind: 'told', text: 'Nobody remembers just now.' };
  if (parsed.intent.verb === 'help')
    return {
      ...helpFor(parsed.intent.topic, env.world.content.topics, actor.roles),
      isAsking: true,
    };
  const { world, now, numbers } = env;
  const { id: commandId, correlationId, line, person } = input;
  const draw: Turn['draw'] = (n, whose) =>
    drawsOf(`${env.seed}|${actor.zone}|${commandId}`)(n, whose);
  const present = now;
  const turn: ActorTurn = {
    world,
    now,
    present,
    numbers,
    correlationId,
    draw,
    actor,
    commandId,
    line,
    person,
  };
  const judged = perform(turn, parsed.intent);
  const acted = judged.kind === 'done' ? withActivity(turn, judged) : judged;
  const { verb } = parsed.intent;
  const verdict =
    actor.tutorial === undefined ? acted : guided(turn, { player: actor.id, verb }, acted);
  return parsed.isAsking && judged.kind !== 'done' ? asking(verdict) : verdict;
}

/** As the outcome of a question. An answer is written out, so that all have one shape. */
const asking = (verdict: Verdict): Stepped =>
  verdict.kind === 'told'
    ? { kind: 'told', text: verdict.text, view: verdict.view, isAsking: true }
    : { ...verdict, isAsking: true };

/** A turn of no command: its draws are named by what it is. */
export function turnOf(env: StepEnv, key: string, correlationId: string): Turn {
  const { world, now, numbers, present = now } = env;
  return { world, now, present, numbers, correlationId, draw: drawsOf(`${env.seed}|${key}`) };
}
