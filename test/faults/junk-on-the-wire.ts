import { randomUUID } from 'node:crypto';

type Body = Readonly<Record<string, unknown>>;

/** A message as a node sends it. */
export const enveloped = (type: string, body: unknown, more: Body = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      ...{ v: 1, type, id: randomUUID(), at: Date.now(), origin: 'junk', correlationId: 'junk' },
      body,
      ...more,
    }),
  );

/** What is no message, by the reason for which it is none. */
export const NO_MESSAGES: Readonly<Record<string, () => Buffer>> = {
  'not-json': () => Buffer.from(`{"v":1,"type":"${randomUUID()}`),
  'newer-version': () => enveloped('commit', { no: 1 }, { v: 2 }),
  'wrong-fields': () => enveloped('commit', { no: 1 }, { id: 7 }),
  'too-large': () => enveloped('commit', 'x'.repeat(600_000)),
};

/** Bodies that say nothing, to any who hear them. */
export const NO_BODIES: readonly unknown[] = [
  null,
  { kind: 'full', seq: 1 },
  { ask: 'destroy', player: 'everybody' },
  { tokenId: 7 },
];

const said = { type: 'room.said', at: 1, zone: 'x', audience: { kind: 'everyone' } };

/** Commits that nobody made, as next after these. */
export const falseCommits = (no: number, head: number): readonly Body[] => {
  const frame = {
    no: no + 1,
    firstOffset: head + 1,
    head,
    at: Date.now(),
    changes: [],
    events: [],
  };
  return [
    // Far ahead, and much that waits for what is between.
    { ...frame, no: 1_000_000_000 },
    ...Array.from({ length: 50 }, (_, n) => ({ ...frame, no: no + 2 + n })),
    // Elsewhere in the log.
    { ...frame, head: head + 7 },
    { ...frame, firstOffset: head + 9, head: head + 1, events: [said] },
    // No change, and no event, that is known.
    { ...frame, changes: [{ kind: 'moon' }] },
    { ...frame, head: head + 1, events: [{ ...said, type: 'moon.rose' }] },
    { ...frame, head: head + 1, events: [{ type: 'room.said' }] },
    { ...frame, changes: [{ kind: 'character' }] },
  ];
};
