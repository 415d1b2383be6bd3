import { type PlayerId } from '../model/ids';
import { type Render } from './frames';
import { type PlayerStream, type StreamOwner } from './player-stream';
import { type Wire } from './shared-frame';

/** A client that wants a stream. */
export interface StreamRequest {
  readonly player: PlayerId;
  readonly owner: StreamOwner;
  readonly lastEventId: string | null;
  readonly render: Render;
  readonly wire: Wire;
  /** Bytes its socket has taken so far. */
  readonly taken: () => number;
}

export type Opened =
  | { readonly kind: 'stream'; readonly stream: PlayerStream }
  /** Nobody to watch: the client is to stop. */
  | { readonly kind: 'nobody' }
  /** Put off: this last word, then the end. */
  | { readonly kind: 'busy'; readonly code: 'busy' | 'shutdown' };
