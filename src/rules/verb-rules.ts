// Written by src/command/discover.mjs from what lies in src/rules/verbs/; not by hand.
import { type VerbRules } from './performable';
import { alias as aliasRule } from './verbs/alias';
import { channel as channelRule } from './verbs/channel';
import { drop as dropRule } from './verbs/drop';
import { emote as emoteRule } from './verbs/emote';
import { equipment as equipmentRule } from './verbs/equipment';
import { exits as exitsRule } from './verbs/exits';
import { get as getRule } from './verbs/get';
import { give as giveRule } from './verbs/give';
import { global as globalRule } from './verbs/global';
import { ignore as ignoreRule } from './verbs/ignore';
import { ignores as ignoresRule } from './verbs/ignores';
import { inventory as inventoryRule } from './verbs/inventory';
import { look as lookRule } from './verbs/look';
import { map as mapRule } from './verbs/map';
import { move as moveRule } from './verbs/move';
import { put as putRule } from './verbs/put';
import { quit as quitRule } from './verbs/quit';
import { register as registerRule } from './verbs/register';
import { reply as replyRule } from './verbs/reply';
import { route as routeRule } from './verbs/route';
import { say as sayRule } from './verbs/say';
import { settings as settingsRule } from './verbs/settings';
import { stats as statsRule } from './verbs/stats';
import { status as statusRule } from './verbs/status';
import { time as timeRule } from './verbs/time';
import { unalias as unaliasRule } from './verbs/unalias';
import { unignore as unignoreRule } from './verbs/unignore';
import { whisper as whisperRule } from './verbs/whisper';
import { who as whoRule } from './verbs/who';
import { whoami as whoamiRule } from './verbs/whoami';

/** Every rule of verbs/, by the verb of the intent that it answers. */
export const VERB_RULES = {
  alias: aliasRule,
  channel: channelRule,
  drop: dropRule,
  emote: emoteRule,
  equipment: equipmentRule,
  exits: exitsRule,
  get: getRule,
  give: giveRule,
  global: globalRule,
  ignore: ignoreRule,
  ignores: ignoresRule,
  inventory: inventoryRule,
  look: lookRule,
  map: mapRule,
  move: moveRule,
  put: putRule,
  quit: quitRule,
  register: registerRule,
  reply: replyRule,
  route: routeRule,
  say: sayRule,
  settings: settingsRule,
  stats: statsRule,
  status: statusRule,
  time: timeRule,
  unalias: unaliasRule,
  unignore: unignoreRule,
  whisper: whisperRule,
  who: whoRule,
  whoami: whoamiRule,
} satisfies VerbRules;
