import { Frames } from '../../../src/session/frames';

/** Frames of the epoch `k1`; a WebSocket message is its bare text. */
export function framesOf(): Frames {
  const utf8 = (text: string): Uint8Array => Buffer.from(text);
  return new Frames({ epoch: 'k1', utf8, message: utf8 });
}
