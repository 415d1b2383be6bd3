import { z } from 'zod';

/** A line as a person may type it: well-formed Unicode, no control characters. */
const line = z
  .string()
  .min(1)
  .max(1_000)
  .refine((text) => !/\p{Cs}/u.test(text), 'is not well-formed Unicode')
  .refine((text) => !/\p{Cc}/u.test(text), 'has control characters');

/** What POST /api/commands takes. */
export const COMMAND_BODY = z.strictObject({ id: z.uuid(), line });

/** What POST /api/alive takes. */
export const ALIVE_BODY = z.strictObject({ stream: z.uuid() });

/** How many of the newest lines GET /api/channels/:name/history gives. */
export const HISTORY_QUERY = z.object({
  lines: z.coerce.number().int().min(1).max(200).default(50),
});
