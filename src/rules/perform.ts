import { type Intent, type IntentOf } from '../model/intent';
import { map } from './chart/map';
import { route } from './chart/route';
import { exitsHere } from './look/exits-here';
import { look } from './look/look';
import { alias, unalias } from './own/alias';
import { equipment } from './own/equipment';
import { inventory } from './own/inventory';
import { settings } from './own/settings';
import { register, stats, status, whoami } from './own/status';
import { time } from './own/time';
import { who } from './own/who';
import { quit } from './quit';
import { type ActorTurn, type Verdict } from './rule';
import { channel } from './talk/channel';
import { global } from './talk/global';
import { ignore, ignores, unignore } from './talk/ignore';
import { emote, say } from './talk/say';
import { reply, whisper } from './talk/whisper';
import { drop } from './things/drop';
import { get } from './things/get';
import { give } from './things/give';
import { put } from './things/put';
import { move } from './walk/move';

/** All but the two that no rule can answer: `help` is the parser's, `history` the log's. */
export type Performable = Exclude<Intent, { readonly verb: 'help' | 'history' }>;

type Rules = {
  readonly [TVerb in Performable['verb']]: (turn: ActorTurn, intent: IntentOf<TVerb>) => Verdict;
};

const RULES: Rules = {
  move,
  look,
  exits: exitsHere,
  inventory,
  equipment,
  get,
  drop,
  put,
  give,
  say,
  emote,
  global,
  whisper,
  reply,
  channel,
  ignore,
  unignore,
  ignores,
  status,
  stats,
  whoami,
  time,
  who,
  map,
  route,
  alias,
  unalias,
  settings,
  register,
  quit,
};

/**
 * What an intent of a character comes to: what changes and what has happened, an answer, or the game's no.
 *
 * - **Pure**: nothing has changed until the verdict is applied; the same turn gives the same verdict.
 * - **Never throws**: bad play is a value.
 */
export function perform(turn: ActorTurn, intent: Performable): Verdict {
  const rule = RULES[intent.verb] as (turn: ActorTurn, intent: Performable) => Verdict;
  return rule(turn, intent);
}
