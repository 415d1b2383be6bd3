// Written by src/command/discover.mjs from what lies in src/rules/verbs/; not by hand.
import { type VerbRules } from './performable';
import { alias as aliasRule } from './verbs/alias';
import { announce as announceRule } from './verbs/announce';
import { attack as attackRule } from './verbs/attack';
import { ban as banRule } from './verbs/ban';
import { bandage as bandageRule } from './verbs/bandage';
import { buy as buyRule } from './verbs/buy';
import { channel as channelRule } from './verbs/channel';
import { clock as clockRule } from './verbs/clock';
import { close as closeRule } from './verbs/close';
import { defend as defendRule } from './verbs/defend';
import { drop as dropRule } from './verbs/drop';
import { emote as emoteRule } from './verbs/emote';
import { equipment as equipmentRule } from './verbs/equipment';
import { exits as exitsRule } from './verbs/exits';
import { flee as fleeRule } from './verbs/flee';
import { folkTonic as folkTonicRule } from './verbs/folk-tonic';
import { follow as followRule } from './verbs/follow';
import { force as forceRule } from './verbs/force';
import { get as getRule } from './verbs/get';
import { give as giveRule } from './verbs/give';
import { global as globalRule } from './verbs/global';
import { goto as gotoRule } from './verbs/goto';
import { ground as groundRule } from './verbs/ground';
import { groupSolace as groupSolaceRule } from './verbs/group-solace';
import { ignore as ignoreRule } from './verbs/ignore';
import { ignores as ignoresRule } from './verbs/ignores';
import { inventory as inventoryRule } from './verbs/inventory';
import { kick as kickRule } from './verbs/kick';
import { list as listRule } from './verbs/list';
import { local as localRule } from './verbs/local';
import { lock as lockRule } from './verbs/lock';
import { look as lookRule } from './verbs/look';
import { map as mapRule } from './verbs/map';
import { meditate as meditateRule } from './verbs/meditate';
import { move as moveRule } from './verbs/move';
import { npc as npcRule } from './verbs/npc';
import { open as openRule } from './verbs/open';
import { party as partyRule } from './verbs/party';
import { posture as postureRule } from './verbs/posture';
import { pray as prayRule } from './verbs/pray';
import { put as putRule } from './verbs/put';
import { quit as quitRule } from './verbs/quit';
import { read as readRule } from './verbs/read';
import { register as registerRule } from './verbs/register';
import { reload as reloadRule } from './verbs/reload';
import { remove as removeRule } from './verbs/remove';
import { reply as replyRule } from './verbs/reply';
import { report as reportRule } from './verbs/report';
import { respawn as respawnRule } from './verbs/respawn';
import { rest as restRule } from './verbs/rest';
import { role as roleRule } from './verbs/role';
import { route as routeRule } from './verbs/route';
import { say as sayRule } from './verbs/say';
import { scopes as scopesRule } from './verbs/scopes';
import { search as searchRule } from './verbs/search';
import { sell as sellRule } from './verbs/sell';
import { set as setRule } from './verbs/set';
import { settings as settingsRule } from './verbs/settings';
import { shutdown as shutdownRule } from './verbs/shutdown';
import { silence as silenceRule } from './verbs/silence';
import { skip as skipRule } from './verbs/skip';
import { stat as statRule } from './verbs/stat';
import { stats as statsRule } from './verbs/stats';
import { status as statusRule } from './verbs/status';
import { summon as summonRule } from './verbs/summon';
import { taunt as tauntRule } from './verbs/taunt';
import { teleport as teleportRule } from './verbs/teleport';
import { therapy as therapyRule } from './verbs/therapy';
import { time as timeRule } from './verbs/time';
import { tutorial as tutorialRule } from './verbs/tutorial';
import { unalias as unaliasRule } from './verbs/unalias';
import { unban as unbanRule } from './verbs/unban';
import { unfollow as unfollowRule } from './verbs/unfollow';
import { unignore as unignoreRule } from './verbs/unignore';
import { unlock as unlockRule } from './verbs/unlock';
import { unsilence as unsilenceRule } from './verbs/unsilence';
import { use as useRule } from './verbs/use';
import { value as valueRule } from './verbs/value';
import { watch as watchRule } from './verbs/watch';
import { wear as wearRule } from './verbs/wear';
import { weather as weatherRule } from './verbs/weather';
import { whisper as whisperRule } from './verbs/whisper';
import { who as whoRule } from './verbs/who';
import { whoami as whoamiRule } from './verbs/whoami';

/** Every rule of verbs/, by the verb of the intent that it answers. */
export const VERB_RULES = {
  alias: aliasRule,
  announce: announceRule,
  attack: attackRule,
  ban: banRule,
  bandage: bandageRule,
  buy: buyRule,
  channel: channelRule,
  clock: clockRule,
  close: closeRule,
  defend: defendRule,
  drop: dropRule,
  emote: emoteRule,
  equipment: equipmentRule,
  exits: exitsRule,
  flee: fleeRule,
  'folk-tonic': folkTonicRule,
  follow: followRule,
  force: forceRule,
  get: getRule,
  give: giveRule,
  global: globalRule,
  goto: gotoRule,
  ground: groundRule,
  'group-solace': groupSolaceRule,
  ignore: ignoreRule,
  ignores: ignoresRule,
  inventory: inventoryRule,
  kick: kickRule,
  list: listRule,
  local: localRule,
  lock: lockRule,
  look: lookRule,
  map: mapRule,
  meditate: meditateRule,
  move: moveRule,
  npc: npcRule,
  open: openRule,
  party: partyRule,
  posture: postureRule,
  pray: prayRule,
  put: putRule,
  quit: quitRule,
  read: readRule,
  register: registerRule,
  reload: reloadRule,
  remove: removeRule,
  reply: replyRule,
  report: reportRule,
  respawn: respawnRule,
  rest: restRule,
  role: roleRule,
  route: routeRule,
  say: sayRule,
  scopes: scopesRule,
  search: searchRule,
  sell: sellRule,
  set: setRule,
  settings: settingsRule,
  shutdown: shutdownRule,
  silence: silenceRule,
  skip: skipRule,
  stat: statRule,
  stats: statsRule,
  status: statusRule,
  summon: summonRule,
  taunt: tauntRule,
  teleport: teleportRule,
  therapy: therapyRule,
  time: timeRule,
  tutorial: tutorialRule,
  unalias: unaliasRule,
  unban: unbanRule,
  unfollow: unfollowRule,
  unignore: unignoreRule,
  unlock: unlockRule,
  unsilence: unsilenceRule,
  use: useRule,
  value: valueRule,
  watch: watchRule,
  wear: wearRule,
  weather: weatherRule,
  whisper: whisperRule,
  who: whoRule,
  whoami: whoamiRule,
} satisfies VerbRules;
