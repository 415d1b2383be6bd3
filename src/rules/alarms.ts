import { type CharacterAlarm, type RecordAlarms } from './alarm';
import { actDone } from './acts/act-done';
import { idle } from './idle';
import { lostLine } from './lost-line';

/** Every alarm of a character; of several that ring at the same moment the first comes first. */
export const CHARACTER_ALARMS: readonly CharacterAlarm[] = [lostLine, actDone, idle];

/** By the kind of record that it belongs to. */
export const RECORD_ALARMS: RecordAlarms = {};
