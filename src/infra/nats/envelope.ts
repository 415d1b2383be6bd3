import { z } from 'zod';
import { type Message } from '../../ports/node-link';

/** Longest message, in bytes of JSON; the server's own limit is 1 MiB. */
export const MAX_MESSAGE_BYTES = 512 * 1024;

/** `wrong-body`: it is a message, but says nothing to whoever hears it. */
export type InvalidReason =
  'too-large' | 'not-json' | 'newer-version' | 'wrong-fields' | 'wrong-body';

/** What is wrong with a message. */
export interface Invalid {
  readonly outcome: 'invalid';
  readonly reason: InvalidReason;
  readonly detail: string;
}

export type Decoded = { readonly outcome: 'message'; readonly message: Message } | Invalid;
export type Encoded = { readonly outcome: 'bytes'; readonly bytes: Uint8Array } | Invalid;

const VERSION = 1;
const ENVELOPE = z.object({
  v: z.literal(VERSION),
  type: z.string().regex(/^[a-z\d.-]{1,100}$/),
  id: z.string().min(1).max(64),
  at: z.number().int(),
  origin: z.string().min(1).max(128),
  correlationId: z.string().min(1).max(128),
  body: z.unknown().optional(),
});

/** Never throws. Fields that it does not know are left out. */
export function decodeMessage(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_MESSAGE_BYTES) return tooLarge(bytes.length);
  const json = parsed(bytes);
  if (json === null) return invalid('not-json', 'no object in UTF-8 JSON');
  if (typeof json['v'] === 'number' && json['v'] > VERSION) {
    return invalid('newer-version', `version ${json['v']}; ${VERSION} is known`);
  }
  const checked = ENVELOPE.safeParse(json);
  if (checked.success) {
    const { body = null, ...head } = checked.data;
    return { outcome: 'message', message: { ...head, body } };
  }
  const fields = checked.error.issues.map(({ path }) => path.join('.'));
  return invalid('wrong-fields', fields.join(', '));
}

/** Never throws: what cannot be sent has its reason. */
export function encodeMessage(message: Message): Encoded {
  const checked = ENVELOPE.safeParse(message);
  if (!checked.success) {
    const fields = checked.error.issues.map(({ path }) => path.join('.'));
    return invalid('wrong-fields', fields.join(', '));
  }
  try {
    const bytes = Buffer.from(JSON.stringify(message), 'utf8');
    return bytes.length > MAX_MESSAGE_BYTES ? tooLarge(bytes.length) : { outcome: 'bytes', bytes };
  } catch (error) {
    return invalid('not-json', String(error).slice(0, 200));
  }
}

const invalid = (reason: InvalidReason, detail: string): Invalid => ({
  outcome: 'invalid',
  reason,
  detail,
});

const tooLarge = (bytes: number): Invalid =>
  invalid('too-large', `${bytes} bytes; at most ${MAX_MESSAGE_BYTES}`);

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** null = no JSON, or no object. */
function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(UTF8.decode(bytes));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
