import { StreamsError } from '../streams-error';

/** A stream that is one connection's was subscribed to again; sent to the second subscriber, the first notices nothing. */
export class SingleSubscriberError extends StreamsError {
  readonly code = 'STREAMS_SINGLE_SUBSCRIBER';

  constructor() {
    super('frames$ takes one subscriber, and has had it');
  }
}
