import { type ByeCode } from '../../model/frame';
import { type PlayerStream } from '../../session/player-stream';
import { type Wire } from '../../session/shared-frame';
import { type StreamRequest } from '../../session/stream-request';
import { type Addressed } from '../accounts/client-address';
import { type HttpProblem } from '../problem/http-problem';

/** A client that asks for a stream, and how each kind of client is answered. One of the answers is given, once. */
export interface Arrival {
  readonly wire: Wire;
  readonly path: string;
  readonly correlationId: string;
  /** Where it comes from, and the token it shows. */
  readonly sender: Addressed;
  readonly asked: Pick<StreamRequest, 'lastEventId' | 'render' | 'taken'>;
  /** It does not wait any more. */
  readonly isGone: () => boolean;
  /** It may not: by an HTTP status. */
  readonly refuse: (problem: HttpProblem) => void;
  /** It is to stop, and not to come back. */
  readonly stop: () => void;
  /** It is to come back later. */
  readonly putOff: (code: ByeCode & ('busy' | 'shutdown')) => void;
  readonly begin: (stream: PlayerStream) => void;
}

/** What the address asks for. */
export function askedIn(url: string | undefined): Pick<StreamRequest, 'lastEventId' | 'render'> {
  const query = new URL(url ?? '/', 'http://stream').searchParams;
  return {
    lastEventId: query.get('last_event_id'),
    render: query.get('render') === 'text' ? 'text' : 'data',
  };
}
