import { z } from 'zod';
import { CommandFault, type CommandFaultCode } from '../model/command-fault';
import { type AccountId, brandAs, type CommandId, type PlayerId, type RoomId } from '../model/ids';
import { type AuditRow } from '../model/audit-row';
import { type CommandInput } from '../model/input';
import { type Change } from '../model/batch';
import { isEventType } from '../model/event-types';
import { type ShippedCommit } from '../model/shipped-commit';
import { type CommitNews } from './heard-commits';

/** What nodes say to each other: each body is checked where it comes in. */

const id = <TId extends string>() =>
  z
    .string()
    .min(1)
    .max(64)
    .transform((text) => brandAs<TId>(text));

const AUDIT = z.object({
  kind: z.enum(['lucidity', 'staff']),
  at: z.number(),
  player: id<PlayerId>(),
  data: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<AuditRow>;

/** What a node asks of the one that has the world. */
export const ASKED = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('command'),
    player: id<PlayerId>(),
    id: id<CommandId>(),
    line: z.string().max(1_000),
    correlationId: z.string().max(128),
    person: z
      .object({ account: id<AccountId>(), name: z.string(), isAdmin: z.boolean() })
      .nullable()
      .optional(),
  }),
  z.object({
    ask: z.literal('enter'),
    player: id<PlayerId>(),
    account: id<AccountId>(),
    hasStream: z.boolean(),
    correlationId: z.string().max(128),
  }),
  z.object({
    ask: z.literal('rename'),
    player: id<PlayerId>(),
    name: z.string().max(64),
    correlationId: z.string().max(128),
  }),
  z.object({
    ask: z.literal('reload'),
    gone: z
      .array(
        z
          .string()
          .min(1)
          .max(200)
          .transform((room) => brandAs<RoomId>(room)),
      )
      .readonly(),
    row: AUDIT,
    correlationId: z.string().max(128),
  }),
  z.object({ ask: z.literal('note'), row: AUDIT }),
  /** What became of a batch of whoever had the world before. */
  z.object({ ask: z.literal('found'), batch: z.string().min(1).max(64) }),
  /** Whether anybody answers. */
  z.object({ ask: z.literal('presence') }),
]);

export type Asked = z.output<typeof ASKED>;
export type AskedCommand = Omit<CommandInput, 'kind'>;

/** What it answers: `no` is the newest commit at that moment. */
export const ANSWERED = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), no: z.number(), value: z.unknown() }),
  z.object({ kind: z.literal('fault'), code: z.string(), retryAfterMs: z.number().nullable() }),
]);

/** What is answered to `found`: null = it was not stored, and never will be. */
export const FOUND = z
  .object({
    no: z.number().int().positive(),
    firstOffset: z.number().int().positive(),
    head: z.number().int().nonnegative(),
  })
  .nullable();

export type Answered = z.output<typeof ANSWERED>;

const FAULTS: readonly CommandFaultCode[] = [
  'NOT_IN_WORLD',
  'CHARACTER_IN_WORLD',
  'COMMAND_ID_REUSED',
  'RATE_LIMITED',
  'WORLD_UNAVAILABLE',
  'SHUTTING_DOWN',
  'OVERLOADED',
  'OUTCOME_UNKNOWN',
];

/** A fault of another node, as one of this; one that is not known here leaves the outcome open. */
export function faultOf({
  code,
  retryAfterMs,
}: Extract<Answered, { kind: 'fault' }>): CommandFault {
  const known = FAULTS.find((one) => one === code) ?? 'OUTCOME_UNKNOWN';
  return new CommandFault(known, retryAfterMs === null ? {} : { retryAfterMs });
}

/** Who has streams on a node. `full`: exactly these; otherwise what changed since `seq - 1`. */
export const LINKS = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('full'), seq: z.number(), players: z.array(id<PlayerId>()) }),
  z.object({
    kind: z.literal('delta'),
    seq: z.number(),
    back: z.array(id<PlayerId>()),
    lost: z.array(id<PlayerId>()),
  }),
  /** The node stops: its streams go elsewhere. */
  z.object({ kind: z.literal('leaving') }),
  /** Whoever has the world wants to know all. */
  z.object({ kind: z.literal('wanted') }),
]);

export type Links = z.output<typeof LINKS>;

/** The compiler asks for every kind that there is. */
const CHANGES: Readonly<Record<Change['kind'], true>> = {
  character: true,
  item: true,
  'item-gone': true,
  explored: true,
  lucidity: true,
  record: true,
  'record-gone': true,
  audit: true,
  presence: true,
  loaded: true,
  unloaded: true,
};

/**
 * Of a commit only the frame is checked, and that this version knows what is in it: what it changes was made by the same program, and comes
 * from PostgreSQL where it is doubted.
 */
const COMMIT = z.object({
  no: z.number().int().positive(),
  firstOffset: z.number().int().positive(),
  head: z.number().int().nonnegative(),
  at: z.number(),
  changes: z.array(z.custom<ShippedCommit['changes'][number]>(isChange)),
  events: z.array(z.custom<ShippedCommit['events'][number]>(isEvent)),
});
const MENTIONED = z.object({ no: z.number().int().positive() });

function isChange(value: unknown): boolean {
  const { kind } = fieldsOf(value);
  return typeof kind === 'string' && Object.hasOwn(CHANGES, kind);
}

/** What every event has, by which it finds its hearers. */
function isEvent(value: unknown): boolean {
  const { type, at, zone, audience } = fieldsOf(value);
  return (
    typeof type === 'string' &&
    isEventType(type) &&
    typeof at === 'number' &&
    typeof zone === 'string' &&
    typeof fieldsOf(audience)['kind'] === 'string'
  );
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** Where a body is not as it should be: names of fields, nothing of what is in them. */
export const wrongFields = ({ issues }: Pick<z.ZodError, 'issues'>): string =>
  issues
    .map(({ path }) => (path.length === 0 ? 'all of it' : path.join('.')))
    .join(', ')
    .slice(0, 200);

/** null = it is none. */
export function newsOf(type: string, body: unknown): CommitNews | null {
  if (type === 'commit') {
    const { data } = COMMIT.safeParse(body);
    return data === undefined ? null : { kind: 'commit', commit: data };
  }
  const { data } = MENTIONED.safeParse(body);
  return data === undefined ? null : { kind: 'mentioned', no: data.no };
}
