import { z } from 'zod';
import { AppError } from '../../model/app-error';
import { LinkError, type LinkRefusal } from '../../model/link-error';
import { type Message } from '../../ports/node-link';

/** The type of an answer that is an error; nothing else may use it. */
export const ERROR_TYPE = 'link.error';

const REFUSAL = z.object({
  code: z.string().min(1).max(100),
  text: z.string().max(1_000),
  retryAfterMs: z.number().nonnegative().optional(),
});

/** What an asker is told of a handler's error: its code and text when it is one of ours, and nothing of others. */
export function refusalOf(error: unknown): LinkRefusal {
  if (!(error instanceof AppError)) return { code: 'INTERNAL', text: 'the handler failed' };
  const retryAfterMs: unknown = Reflect.get(error, 'retryAfterMs');
  return {
    code: error.code,
    text: error.message.slice(0, 1_000),
    ...(typeof retryAfterMs === 'number' && retryAfterMs >= 0 ? { retryAfterMs } : {}),
  };
}

/** The error that an answer is; null = it is none. */
export function errorIn(answer: Message, subject: string): LinkError | null {
  if (answer.type !== ERROR_TYPE) return null;
  const checked = REFUSAL.safeParse(answer.body);
  if (!checked.success) {
    return new LinkError('LINK_INVALID', { subject, text: 'a refusal of another shape' });
  }
  const { code, text, retryAfterMs } = checked.data;
  const refusal = { code, text, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  const known = code === 'LINK_BUSY' || code === 'LINK_INVALID' || code === 'LINK_DOWN';
  return new LinkError(known ? code : 'LINK_REFUSED', { subject, text, refusal });
}
