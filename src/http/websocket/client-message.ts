import { z } from 'zod';
import { COMMAND_BODY } from '../play/command-body';
import { HttpProblem } from '../problem/http-problem';
import { parseBody } from '../problem/parse-body';

/** What a client may send over a WebSocket. */
export const CLIENT_MESSAGE = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('command'), ...COMMAND_BODY.shape }),
  z.strictObject({ type: z.literal('ping') }),
]);

/** One message of this length at most, bytes. */
export const MESSAGE_MAX_BYTES = 8_192;

/** What was read of a message before anything was found wrong with it. */
export type Read =
  | { readonly kind: 'message'; readonly message: z.infer<typeof CLIENT_MESSAGE> }
  /** `id`: the command's, where there is one. */
  | { readonly kind: 'bad'; readonly problem: HttpProblem; readonly id: string | null };

/** A message of the shape it must have, or what is wrong with it. */
export function readMessage(data: Buffer, isBinary: boolean): Read {
  const bad = (problem: HttpProblem, id: string | null = null): Read => ({
    kind: 'bad',
    problem,
    id,
  });
  if (isBinary) return bad(new HttpProblem('NOT_JSON', 'Send JSON in a text message.'));
  if (data.byteLength > MESSAGE_MAX_BYTES)
    return bad(
      new HttpProblem('BODY_TOO_LARGE', `A message has ${MESSAGE_MAX_BYTES} bytes at most.`),
    );
  let value: unknown;
  try {
    value = JSON.parse(data.toString('utf8'));
    return { kind: 'message', message: parseBody(CLIENT_MESSAGE, value) };
  } catch (error) {
    return error instanceof HttpProblem
      ? bad(error, idIn(value))
      : bad(new HttpProblem('BAD_JSON', 'The message is not JSON.', { cause: error }));
  }
}

const IDS_MAX_LENGTH = 64;

/** So that a client knows which of its commands is meant. */
function idIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const { id } = value;
  return typeof id === 'string' && id.length <= IDS_MAX_LENGTH ? id : null;
}
