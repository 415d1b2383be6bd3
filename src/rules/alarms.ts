import { type CharacterAlarm, type RecordAlarms } from './alarm';
import { actDone } from './acts/act-done';
import { bleeding } from './death/bleeding';
import { decayAlarm } from './death/decay';
import { respawnAlarm } from './death/respawning';
import { fightAlarm } from './fight/round';
import { idle } from './idle';
import { relock } from './locks/relock';
import { lostLine } from './lost-line';
import { banAlarm } from './staff/ban-alarm';
import { countdownAlarm } from './staff/countdown-alarm';
import { delirium } from './mind/ward';
import { wardOpens } from './mind/ward-opens';
import { partyAlarm } from './party/party-alarm';
import { hint } from './tutorial/hint';
import { burntDown } from './using/burnt-down';

/** Every alarm of a character; of several that ring at the same moment the first comes first. */
export const CHARACTER_ALARMS: readonly CharacterAlarm[] = [
  lostLine,
  actDone,
  idle,
  bleeding,
  respawnAlarm,
  delirium,
  wardOpens,
  hint,
];

/** By the kind of record that it belongs to. */
export const RECORD_ALARMS: RecordAlarms = {
  fight: fightAlarm,
  corpse: decayAlarm,
  zone: countdownAlarm,
  ban: banAlarm,
  lamp: burntDown,
  room: relock,
  party: partyAlarm,
};
