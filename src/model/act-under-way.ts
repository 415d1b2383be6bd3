import { type Busy } from './busy';
import { type PlayerId, type ZoneId } from './ids';

/** What somebody is about, as their presence says, kept over a restart. */
export interface ActUnderWay {
  readonly kind: 'act';
  /** Who. */
  readonly id: PlayerId;
  readonly zone: ZoneId;
  readonly busy: Busy;
}
