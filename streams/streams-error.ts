/**
 * Base of every error that streams/ throws or sends; `code` is stable and begins with `STREAMS_`.
 *
 * Catch it to tell the library's refusals from the errors of your own callbacks, which pass through unchanged.
 *
 * - **Memory** holds the offending values as readonly fields, so keep it no longer than a log line needs.
 */
export abstract class StreamsError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}
