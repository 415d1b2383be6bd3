import { BadFrameError } from './bad-frame-error';

/** The fields of one frame. One with only `id`, only `retry`, or both dispatches nothing: it moves the reader's cursor or delay. */
export interface FrameFields {
  /** Name under which a reader dispatches it; needs `data`. */
  readonly event?: string;
  /** Sticks in the reader, and comes back as `Last-Event-ID`. */
  readonly id?: string;
  /** Milliseconds before a reader reconnects; integer, 0 to 2^53 - 1. */
  readonly retry?: number;
  /** Any text; CR LF, CR and LF all come back as LF. */
  readonly data?: string;
}

const LINE_END = /\r\n|\r|\n/;
const BREAKS_FIELD = /[\r\n\0]/;

/**
 * The text of one frame, ending in its blank line, ready to be encoded as UTF-8.
 *
 * Use it for everything that goes down an event stream, so that no value can forge a field or a frame.
 *
 * - **Errors** see throws; nothing is replaced or stripped silently.
 * - **Order** `event`, `id`, `retry`, then one `data` line per line of text.
 *
 * @param fields.event not empty, without CR, LF, NUL; only beside `data`, since a reader drops an event without it.
 * @param fields.id not empty (an empty one clears the reader's cursor), without CR, LF, NUL.
 * @throws BadFrameError when a field breaks these rules, or when there is no field at all.
 * @example
 * encodeFrame({ id: '1.7', data: 'one\ntwo' }); // 'id: 1.7\ndata: one\ndata: two\n\n'
 * encodeFrame({ id: '1.8' }); // 'id: 1.8\n\n': moves the cursor, dispatches nothing
 */
export function encodeFrame(fields: FrameFields): string {
  const { event, id, retry, data } = fields;
  let text = '';
  if (event !== undefined) {
    if (data === undefined) throw new BadFrameError('event', event, 'needs data to be dispatched');
    text += `event: ${plain('event', event)}\n`;
  }
  if (id !== undefined) text += `id: ${plain('id', id)}\n`;
  if (retry !== undefined) text += `retry: ${wholeMs(retry)}\n`;
  if (data !== undefined) text += lines('data: ', data);
  if (text === '') throw new BadFrameError('frame', fields, 'has no field');
  return `${text}\n`;
}

/**
 * A comment, which readers ignore: keeps proxies from closing a silent stream.
 *
 * Use it where something must be written although there is nothing to say.
 *
 * - **Errors** never; line ends in the text begin a new comment line.
 *
 * @example
 * encodeComment('ok'); // ': ok\n\n'
 */
export function encodeComment(text: string): string {
  return `${lines(': ', text)}\n`;
}

function plain(field: string, value: string): string {
  if (value === '') throw new BadFrameError(field, value, 'is empty');
  if (BREAKS_FIELD.test(value)) throw new BadFrameError(field, value, 'holds CR, LF or NUL');
  return value;
}

function wholeMs(retry: number): number {
  if (Number.isSafeInteger(retry) && retry >= 0) return retry;
  throw new BadFrameError('retry', retry, 'is no integer of 0 or more');
}

function lines(start: string, text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return `${start}${text}\n`;
  return `${start}${text.split(LINE_END).join(`\n${start}`)}\n`;
}
