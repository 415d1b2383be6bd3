import { type z } from 'zod';
import { type ProblemCode } from '../problem/problem-code';

/** What a client may do over HTTP: one method on one path. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  /** With parameters as OpenAPI writes them: `/api/characters/{id}`. */
  readonly path: string;
  readonly summary: string;
  /** Whether a token must be shown. */
  readonly isGuarded: boolean;
  /** The very schema that validates. */
  readonly body?: z.ZodType;
  /** What follows the question mark. */
  readonly query?: z.ZodObject;
  readonly answers: readonly Answered[];
  /** What it may be answered beside those that any request may get. */
  readonly problems?: readonly ProblemCode[];
}

export interface Answered {
  readonly status: number;
  readonly about: string;
  /** null = no body. */
  readonly body: z.ZodType | null;
  /** @default application/json */
  readonly type?: string;
}
