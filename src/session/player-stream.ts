import { type AccountId, type PlayerId } from '../model/ids';
import { type ByeCode } from '../model/frame';
import { type HeartbeatSeat, type Outgoing } from '#streams';
import { type Observable } from 'rxjs';
import { type Beginning } from './resume';

/** Who opens a stream, and from where. */
export interface StreamOwner {
  readonly account: AccountId;
  /** Names the token it was opened with, never the token itself. */
  readonly tokenId: string;
  /** Wall time, ms. */
  readonly expiresAt: number;
  readonly address: string;
}

/** One open stream: what HTTP subscribes to, and what it reports back. */
export interface PlayerStream {
  readonly id: string;
  readonly player: PlayerId;
  readonly owner: StreamOwner;
  readonly beginning: Beginning;
  /** One subscriber; its end is the stream's end. See `Outgoing`. */
  readonly frames$: Observable<Uint8Array>;
  /** The socket has more than it wants. */
  readonly blocked: () => void;
  /** It took everything. */
  readonly drained: () => void;
  /** Something for this client alone, in its place among the frames; without a place in the log. */
  readonly tell: (event: string, data?: object) => void;
  /** A last word (null = none), then the end. */
  readonly end: (code: ByeCode | null) => void;
  /** Its last word; null = it had none yet. */
  readonly endedBy: ByeCode | null;
}

/** The same from inside. */
export interface OpenStream extends PlayerStream {
  readonly outgoing: Outgoing;
  readonly seat: HeartbeatSeat;
  /** World clock, ms. */
  readonly openedAt: number;
  /** When it has been open long enough; Infinity = never. */
  readonly agesAt: number;
}
