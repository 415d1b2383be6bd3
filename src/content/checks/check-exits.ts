import { type ReportRow } from '../../model/content';
import { type Exit, type Room } from '../../model/room';
import { warningRow } from '../report/rows';
import { type Neighbourhood } from './neighbourhood';

function check(room: Room, exit: Exit, { rooms, files, leftOut }: Neighbourhood): ReportRow[] {
  const place = { file: files.get(room.id) ?? '', path: ['exits', exit.word] };
  const has = (flag: Exit['flags'][number]): boolean => exit.flags.includes(flag);
  if (exit.target === room.id) {
    if (has('self_reference')) return [];
    const message = `leads back to its own room; right is another room, or the flag self_reference`;
    return [warningRow('exit.self', place, message)];
  }
  const target = rooms.get(exit.target);
  if (!target) {
    if (leftOut.has(exit.target)) return [];
    const message = `leads to "${exit.target}", which no file describes; right is an existing room's id, or null`;
    return [warningRow('exit.dangling', place, message)];
  }
  if (has('one_way') || target.exits.some((back) => back.target === room.id)) return [];
  const message = `leads to "${exit.target}", from which no exit leads back; right is an exit back, or the flag one_way`;
  return [warningRow('exit.one_way', place, message)];
}

/** A room's exits to nowhere, to itself, and without return that are not marked as meant. */
export function checkExits(room: Room, around: Neighbourhood): readonly ReportRow[] {
  return room.exits.flatMap((exit) => check(room, exit, around));
}
