// Written by src/command/discover.mjs from what lies in src/command/verbs/; not by hand.
import { type VerbFile } from './verb';
import * as aliasFile from './verbs/alias';
import * as announceFile from './verbs/announce';
import * as attackFile from './verbs/attack';
import * as banFile from './verbs/ban';
import * as bandageFile from './verbs/bandage';
import * as buyFile from './verbs/buy';
import * as channelFile from './verbs/channel';
import * as clockFile from './verbs/clock';
import * as closeFile from './verbs/close';
import * as defendFile from './verbs/defend';
import * as directionsFile from './verbs/directions';
import * as douseFile from './verbs/douse';
import * as drinkFile from './verbs/drink';
import * as dropFile from './verbs/drop';
import * as eatFile from './verbs/eat';
import * as emoteFile from './verbs/emote';
import * as equipmentFile from './verbs/equipment';
import * as exitsFile from './verbs/exits';
import * as fleeFile from './verbs/flee';
import * as folkTonicFile from './verbs/folk-tonic';
import * as followFile from './verbs/follow';
import * as forceFile from './verbs/force';
import * as getFile from './verbs/get';
import * as giveFile from './verbs/give';
import * as globalFile from './verbs/global';
import * as goFile from './verbs/go';
import * as gotoFile from './verbs/goto';
import * as groundFile from './verbs/ground';
import * as groupSolaceFile from './verbs/group-solace';
import * as helpFile from './verbs/help';
import * as historyFile from './verbs/history';
import * as ignoreFile from './verbs/ignore';
import * as ignoresFile from './verbs/ignores';
import * as inventoryFile from './verbs/inventory';
import * as kickFile from './verbs/kick';
import * as lieFile from './verbs/lie';
import * as lightFile from './verbs/light';
import * as listFile from './verbs/list';
import * as localFile from './verbs/local';
import * as lockFile from './verbs/lock';
import * as lookFile from './verbs/look';
import * as mapFile from './verbs/map';
import * as meditateFile from './verbs/meditate';
import * as npcFile from './verbs/npc';
import * as openFile from './verbs/open';
import * as partyFile from './verbs/party';
import * as poseFile from './verbs/pose';
import * as prayFile from './verbs/pray';
import * as putFile from './verbs/put';
import * as quitFile from './verbs/quit';
import * as readFile from './verbs/read';
import * as registerFile from './verbs/register';
import * as reloadFile from './verbs/reload';
import * as removeFile from './verbs/remove';
import * as replyFile from './verbs/reply';
import * as reportFile from './verbs/report';
import * as respawnFile from './verbs/respawn';
import * as restFile from './verbs/rest';
import * as roleFile from './verbs/role';
import * as routeFile from './verbs/route';
import * as sayFile from './verbs/say';
import * as scopesFile from './verbs/scopes';
import * as searchFile from './verbs/search';
import * as sellFile from './verbs/sell';
import * as setFile from './verbs/set';
import * as settingsFile from './verbs/settings';
import * as shutdownFile from './verbs/shutdown';
import * as silenceFile from './verbs/silence';
import * as sitFile from './verbs/sit';
import * as skipFile from './verbs/skip';
import * as standFile from './verbs/stand';
import * as statFile from './verbs/stat';
import * as statsFile from './verbs/stats';
import * as statusFile from './verbs/status';
import * as summonFile from './verbs/summon';
import * as tauntFile from './verbs/taunt';
import * as teleportFile from './verbs/teleport';
import * as therapyFile from './verbs/therapy';
import * as timeFile from './verbs/time';
import * as tutorialFile from './verbs/tutorial';
import * as unaliasFile from './verbs/unalias';
import * as unbanFile from './verbs/unban';
import * as unfollowFile from './verbs/unfollow';
import * as unignoreFile from './verbs/unignore';
import * as unlockFile from './verbs/unlock';
import * as unsilenceFile from './verbs/unsilence';
import * as useFile from './verbs/use';
import * as valueFile from './verbs/value';
import * as watchFile from './verbs/watch';
import * as wearFile from './verbs/wear';
import * as weatherFile from './verbs/weather';
import * as whisperFile from './verbs/whisper';
import * as whoFile from './verbs/who';
import * as whoamiFile from './verbs/whoami';

/** Every file of verbs/, by its name. */
export const VERB_FILES: Readonly<Record<string, VerbFile>> = {
  alias: aliasFile,
  announce: announceFile,
  attack: attackFile,
  ban: banFile,
  bandage: bandageFile,
  buy: buyFile,
  channel: channelFile,
  clock: clockFile,
  close: closeFile,
  defend: defendFile,
  directions: directionsFile,
  douse: douseFile,
  drink: drinkFile,
  drop: dropFile,
  eat: eatFile,
  emote: emoteFile,
  equipment: equipmentFile,
  exits: exitsFile,
  flee: fleeFile,
  'folk-tonic': folkTonicFile,
  follow: followFile,
  force: forceFile,
  get: getFile,
  give: giveFile,
  global: globalFile,
  go: goFile,
  goto: gotoFile,
  ground: groundFile,
  'group-solace': groupSolaceFile,
  help: helpFile,
  history: historyFile,
  ignore: ignoreFile,
  ignores: ignoresFile,
  inventory: inventoryFile,
  kick: kickFile,
  lie: lieFile,
  light: lightFile,
  list: listFile,
  local: localFile,
  lock: lockFile,
  look: lookFile,
  map: mapFile,
  meditate: meditateFile,
  npc: npcFile,
  open: openFile,
  party: partyFile,
  pose: poseFile,
  pray: prayFile,
  put: putFile,
  quit: quitFile,
  read: readFile,
  register: registerFile,
  reload: reloadFile,
  remove: removeFile,
  reply: replyFile,
  report: reportFile,
  respawn: respawnFile,
  rest: restFile,
  role: roleFile,
  route: routeFile,
  say: sayFile,
  scopes: scopesFile,
  search: searchFile,
  sell: sellFile,
  set: setFile,
  settings: settingsFile,
  shutdown: shutdownFile,
  silence: silenceFile,
  sit: sitFile,
  skip: skipFile,
  stand: standFile,
  stat: statFile,
  stats: statsFile,
  status: statusFile,
  summon: summonFile,
  taunt: tauntFile,
  teleport: teleportFile,
  therapy: therapyFile,
  time: timeFile,
  tutorial: tutorialFile,
  unalias: unaliasFile,
  unban: unbanFile,
  unfollow: unfollowFile,
  unignore: unignoreFile,
  unlock: unlockFile,
  unsilence: unsilenceFile,
  use: useFile,
  value: valueFile,
  watch: watchFile,
  wear: wearFile,
  weather: weatherFile,
  whisper: whisperFile,
  who: whoFile,
  whoami: whoamiFile,
};
