import { type TimedAct } from '../busy';
import { type PlayerId, type RoomId } from '../ids';
import { type Act } from './fact';

/** Something that takes its time has begun. */
export interface ActBegun extends Act<'act.begun'> {
  readonly act: TimedAct;
  readonly ms: number;
  /** To whom it is done; absent = to nobody else. */
  readonly target?: PlayerId;
  readonly targetName?: string;
}
/** It has come to nothing. */
export interface ActBroken extends Act<'act.broken'> {
  readonly act: TimedAct;
}
export interface PostureChanged extends Act<'posture.changed'> {
  readonly room: RoomId;
  readonly posture: 'standing' | 'sitting' | 'lying';
}
/** What the death of an NPC has taught one of those who fought it. */
export interface XpGained extends Act<'xp.gained'> {
  readonly amount: number;
  /** "a wharf rat" */
  readonly npcName: string;
}
export interface LevelGained extends Act<'level.gained'> {
  readonly level: number;
}
/** Things of somebody's are kept for them where lost property is handed out. */
export interface PropertyKept extends Act<'property.kept'> {
  readonly roomName: string;
}
/** Words for the staff; told to those of them who are there. */
export interface PlayerReported extends Act<'player.reported'> {
  readonly roomName: string;
  readonly words: string;
}

/** What bodies do, beside walking; and what is said to the staff. */
export type BodyEvent =
  ActBegun | ActBroken | PostureChanged | XpGained | LevelGained | PropertyKept | PlayerReported;

/** Their types; the compiler asks for each. */
export const BODY_EVENTS: Readonly<Record<BodyEvent['type'], true>> = {
  'act.begun': true,
  'act.broken': true,
  'posture.changed': true,
  'xp.gained': true,
  'level.gained': true,
  'property.kept': true,
  'player.reported': true,
};
