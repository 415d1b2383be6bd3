// Written by src/command/discover.mjs from what lies in src/command/verbs/; not by hand.
import { type VerbFile } from './verb';
import * as aliasFile from './verbs/alias';
import * as channelFile from './verbs/channel';
import * as directionsFile from './verbs/directions';
import * as dropFile from './verbs/drop';
import * as emoteFile from './verbs/emote';
import * as equipmentFile from './verbs/equipment';
import * as exitsFile from './verbs/exits';
import * as getFile from './verbs/get';
import * as giveFile from './verbs/give';
import * as globalFile from './verbs/global';
import * as goFile from './verbs/go';
import * as helpFile from './verbs/help';
import * as historyFile from './verbs/history';
import * as ignoreFile from './verbs/ignore';
import * as ignoresFile from './verbs/ignores';
import * as inventoryFile from './verbs/inventory';
import * as lookFile from './verbs/look';
import * as mapFile from './verbs/map';
import * as poseFile from './verbs/pose';
import * as putFile from './verbs/put';
import * as quitFile from './verbs/quit';
import * as registerFile from './verbs/register';
import * as replyFile from './verbs/reply';
import * as routeFile from './verbs/route';
import * as sayFile from './verbs/say';
import * as settingsFile from './verbs/settings';
import * as statsFile from './verbs/stats';
import * as statusFile from './verbs/status';
import * as timeFile from './verbs/time';
import * as unaliasFile from './verbs/unalias';
import * as unignoreFile from './verbs/unignore';
import * as whisperFile from './verbs/whisper';
import * as whoFile from './verbs/who';
import * as whoamiFile from './verbs/whoami';

/** Every file of verbs/, by its name. */
export const VERB_FILES: Readonly<Record<string, VerbFile>> = {
  alias: aliasFile,
  channel: channelFile,
  directions: directionsFile,
  drop: dropFile,
  emote: emoteFile,
  equipment: equipmentFile,
  exits: exitsFile,
  get: getFile,
  give: giveFile,
  global: globalFile,
  go: goFile,
  help: helpFile,
  history: historyFile,
  ignore: ignoreFile,
  ignores: ignoresFile,
  inventory: inventoryFile,
  look: lookFile,
  map: mapFile,
  pose: poseFile,
  put: putFile,
  quit: quitFile,
  register: registerFile,
  reply: replyFile,
  route: routeFile,
  say: sayFile,
  settings: settingsFile,
  stats: statsFile,
  status: statusFile,
  time: timeFile,
  unalias: unaliasFile,
  unignore: unignoreFile,
  whisper: whisperFile,
  who: whoFile,
  whoami: whoamiFile,
};
