import { type TimedAct } from '../busy';
import { type RoomId } from '../ids';
import { type Act } from './fact';

/** Something that takes its time has begun. */
export interface ActBegun extends Act<'act.begun'> {
  readonly act: TimedAct;
  readonly ms: number;
}
/** It has come to nothing. */
export interface ActBroken extends Act<'act.broken'> {
  readonly act: TimedAct;
}
export interface PostureChanged extends Act<'posture.changed'> {
  readonly room: RoomId;
  readonly posture: 'standing' | 'sitting' | 'lying';
}
export interface LevelGained extends Act<'level.gained'> {
  readonly level: number;
}

/** What bodies do, beside walking. */
export type BodyEvent = ActBegun | ActBroken | PostureChanged | LevelGained;

/** Their types; the compiler asks for each. */
export const BODY_EVENTS: Readonly<Record<BodyEvent['type'], true>> = {
  'act.begun': true,
  'act.broken': true,
  'posture.changed': true,
  'level.gained': true,
};
