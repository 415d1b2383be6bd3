import { aliasVerb } from './verbs/alias';
import { channelVerb } from './verbs/channel';
import { dropVerb } from './verbs/drop';
import { emoteVerb } from './verbs/emote';
import { equipmentVerb } from './verbs/equipment';
import { exitsVerb } from './verbs/exits';
import { getVerb } from './verbs/get';
import { giveVerb } from './verbs/give';
import { globalVerb } from './verbs/global';
import { goVerb } from './verbs/go';
import { helpVerb } from './verbs/help';
import { historyVerb } from './verbs/history';
import { ignoreVerb } from './verbs/ignore';
import { ignoresVerb } from './verbs/ignores';
import { inventoryVerb } from './verbs/inventory';
import { lookVerb } from './verbs/look';
import { mapVerb } from './verbs/map';
import { poseVerb } from './verbs/pose';
import { putVerb } from './verbs/put';
import { quitVerb } from './verbs/quit';
import { registerVerb } from './verbs/register';
import { replyVerb } from './verbs/reply';
import { routeVerb } from './verbs/route';
import { sayVerb } from './verbs/say';
import { settingsVerb } from './verbs/settings';
import { statsVerb } from './verbs/stats';
import { statusVerb } from './verbs/status';
import { timeVerb } from './verbs/time';
import { unaliasVerb } from './verbs/unalias';
import { unignoreVerb } from './verbs/unignore';
import { whisperVerb } from './verbs/whisper';
import { whoVerb } from './verbs/who';
import { whoamiVerb } from './verbs/whoami';
import { directionVerbs } from './verbs/directions';
import { type Verb } from './verb';

/** All words of the game, in the order of the help. */
export const VERBS: readonly Verb[] = [
  ...directionVerbs,
  goVerb,
  lookVerb,
  exitsVerb,
  inventoryVerb,
  equipmentVerb,
  getVerb,
  dropVerb,
  putVerb,
  giveVerb,
  sayVerb,
  emoteVerb,
  poseVerb,
  globalVerb,
  whisperVerb,
  replyVerb,
  channelVerb,
  historyVerb,
  ignoreVerb,
  unignoreVerb,
  ignoresVerb,
  statusVerb,
  statsVerb,
  whoamiVerb,
  timeVerb,
  whoVerb,
  mapVerb,
  routeVerb,
  helpVerb,
  aliasVerb,
  unaliasVerb,
  settingsVerb,
  registerVerb,
  quitVerb,
];

/** By name and by alias. */
export const VERB_BY_WORD: ReadonlyMap<string, Verb> = new Map(
  VERBS.flatMap((verb) => [verb.name, ...verb.aliases].map((word) => [word, verb] as const)),
);
