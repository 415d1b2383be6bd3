import { z } from 'zod';
import { PROFESSIONS } from '../../model/profession';
import { STAT_NAMES } from '../../model/stats';
import { PROBLEM_STATUS, type ProblemCode } from '../problem/problem-code';

const stats = z.record(z.enum(STAT_NAMES), z.number());
const issued = { token: z.string(), expiresAt: z.number().describe('Wall time, ms') };
const account = z.object({ id: z.uuid(), username: z.string() });

export const CHARACTER = z.object({
  id: z.uuid(),
  name: z.string(),
  profession: z.enum(PROFESSIONS),
  level: z.number(),
  stats,
  room: z.string(),
  inWorld: z.boolean(),
});

export const ISSUED = z.object(issued);
export const REGISTERED = z.object({ ...issued, account, recoveryCode: z.string() });
export const GUEST = z.object({ ...issued, character: CHARACTER });
export const CLAIMED = z.object({ account, recoveryCode: z.string() });
export const CHARACTERS = z.object({ characters: z.array(CHARACTER) });
export const ROLL = z.object({ rollId: z.uuid(), stats });

export const ENTERED = z.object({
  playerId: z.uuid(),
  streamUrl: z.string(),
  epoch: z.string(),
  offset: z.number(),
});

export const OUTCOME = z.object({
  id: z.uuid(),
  outcome: z.enum(['done', 'refused']),
  code: z.string().optional().describe("Of a refusal, the game's: `exit.none`"),
  text: z.string().optional(),
  view: z.unknown().optional().describe('Typed, for commands that only ask'),
  offset: z.number().describe('The log position it is true at'),
  duplicate: z.boolean().describe('It was answered before and did nothing now'),
});

export const MAP = z.object({
  rows: z.array(z.string()),
  text: z.array(z.string()),
  clashes: z.array(z.string()),
});
export const HELP = z.object({ topic: z.string().nullable(), text: z.string() });
export const HELP_CONTENTS = z.object({
  topic: z.null(),
  text: z.string(),
  groups: z.array(z.object({ title: z.string(), words: z.array(z.string()) })),
});
export const HISTORY = z.object({ channel: z.string(), lines: z.array(z.string()) });
export const ALIVE = z.object({ status: z.literal('ok') });
export const READY = z.object({
  ready: z.boolean(),
  reasons: z.array(z.string()).describe('Of the checks that fail'),
  checks: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['ok', 'degraded', 'failing']),
      why: z.string().optional(),
    }),
  ),
});

/** RFC 9457, with a stable code. */
export const PROBLEM = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  correlationId: z.string(),
  errors: z
    .array(z.object({ path: z.string(), code: z.string().optional(), message: z.string() }))
    .optional(),
});
