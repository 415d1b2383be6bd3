import { type RoomId } from '../ids';
import { type Tier } from '../lucidity';
import { type LiabilityKind, type Recovery } from '../mind';
import { type Encounter } from '../npc-kind';
import { type NpcView } from '../views';
import { type Act } from './fact';

/** Somebody's mind has come to another tier. */
export interface LucidityChanged extends Act<'lucidity.changed'> {
  readonly before: Tier;
  readonly after: Tier;
}
/** A shock has left something behind, or that has passed. */
export interface LiabilityChanged extends Act<'liability.changed'> {
  readonly liability: LiabilityKind;
  /** false = it has passed. */
  readonly isHeld: boolean;
}
/** Something was seen that a mind does not bear well. */
export interface MindShaken extends Act<'mind.shaken'> {
  readonly encounter: Encounter;
  /** "a cellar ghoul"; in the dark "something" */
  readonly npcName: string;
  /** It was faced, and cost half. */
  readonly isFaced: boolean;
  /** There was no light to see it by; absent = there was. */
  readonly isDark?: true;
}
/** What helps a mind was done. */
export interface MindRecovered extends Act<'mind.recovered'> {
  readonly recovery: Recovery;
  readonly room: RoomId;
  /** Whom it was done to; null = the one who did it, or all here. */
  readonly target: Act<'mind.recovered'>['actor'] | null;
  readonly targetName: string | null;
}

export const HALLUCINATIONS = ['sound', 'whisper', 'detail', 'phantom'] as const;
export type HallucinationForm = (typeof HALLUCINATIONS)[number];

/** Somebody perceived what was not there. Only they are told. */
export interface MindHallucinated extends Act<'mind.hallucinated'> {
  readonly form: HallucinationForm;
  /** Which of the sentences, counted round. */
  readonly variant: number;
  /** It stays for a while, among those who are there; absent = it is over at once. */
  readonly phantom?: NpcView;
  /** For how long; absent = there is none. */
  readonly lastsMs?: number;
}
/** Somebody has struck at what only they see. Only they are told. */
export interface PhantomStruck extends Act<'phantom.struck'> {
  readonly room: RoomId;
  /** "a diver in a brass helmet" */
  readonly phantom: string;
}
/** The same for those who see nothing there. */
export interface NothingStruck extends Act<'nothing.struck'> {
  readonly room: RoomId;
}

/** What happens to minds. */
export type MindEvent =
  | LucidityChanged
  | LiabilityChanged
  | MindShaken
  | MindRecovered
  | MindHallucinated
  | PhantomStruck
  | NothingStruck;

/** Their types; the compiler asks for each. */
export const MIND_EVENTS: Readonly<Record<MindEvent['type'], true>> = {
  'lucidity.changed': true,
  'liability.changed': true,
  'mind.shaken': true,
  'mind.recovered': true,
  'mind.hallucinated': true,
  'phantom.struck': true,
  'nothing.struck': true,
};
