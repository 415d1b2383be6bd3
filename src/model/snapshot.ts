import { type Profession } from './profession';
import { type PlayerId } from './ids';
import {
  type ClockView,
  type ExitView,
  type OccupantView,
  type RoomView,
  type Vitals,
} from './views';

/** All that a client needs to begin with nothing: the `snapshot` frame. */
export interface Snapshot {
  readonly player: {
    readonly id: PlayerId;
    readonly name: string;
    readonly profession: Profession;
    readonly level: number;
    readonly isGuest: boolean;
  };
  readonly room: Omit<RoomView, 'occupants' | 'occupantCount' | 'exits'>;
  readonly occupants: readonly OccupantView[];
  readonly occupantCount: number;
  readonly exits: readonly ExitView[];
  readonly vitals: Vitals;
  readonly clock: ClockView;
  /** Absent = in none. */
  readonly isFighting?: true;
}
