import { type z } from 'zod';
import { HttpProblem } from './http-problem';

/**
 * A body of the shape it must have.
 *
 * @throws HttpProblem INVALID, with every fault by its path.
 */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new HttpProblem('INVALID', 'The body is not what is asked for.', {
    errors: parsed.error.issues.map(({ path, message }) => ({
      path: path.map((step) => `/${String(step)}`).join(''),
      message,
    })),
  });
}
