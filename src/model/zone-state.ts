import { type Countdown } from './countdown';
import { type ZoneId } from './ids';
import { type Weather } from './weather';

/** What is true of a whole zone now. Of `social`: of the whole world. */
export interface ZoneState {
  readonly kind: 'zone';
  readonly id: ZoneId;
  readonly zone: ZoneId;
  readonly weather: Weather;
  /** Of `social`: hours that staff has put the clock forward (or, negative, back). */
  readonly shiftHours: number;
  /** Of `social`: the server is about to stop; absent = it is not. */
  readonly countdown?: Countdown;
}
