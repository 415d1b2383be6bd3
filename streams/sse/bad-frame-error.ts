import { StreamsError } from '../streams-error';

/** A field that cannot be written as it stands: a reader would get something else back. */
export class BadFrameError extends StreamsError {
  readonly code = 'STREAMS_BAD_FRAME';
  readonly field: string;
  readonly value: unknown;

  constructor(field: string, value: unknown, rule: string) {
    super(`${field} ${JSON.stringify(value)}: ${rule}`);
    this.field = field;
    this.value = value;
  }
}
