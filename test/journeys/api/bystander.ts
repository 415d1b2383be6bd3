import { type LogRow, type TestApp } from '../app';
import { type Reply } from './call';
import { type Guest } from './guest';

/** Names its request in the log: `http.refused`, `command.answered`. */
export const linesAbout = (app: TestApp, correlationId: string): readonly LogRow[] =>
  app.logged.filter(({ fields }) => fields['correlationId'] === correlationId);

/**
 * Does something wrong while another player speaks: the other is heard, nothing else has happened in the world, and the
 * log has one line about it.
 */
export async function besideAnother(
  { app, other }: { readonly app: TestApp; readonly other: Guest },
  wrong: () => Promise<Reply>,
): Promise<{ readonly reply: Reply; readonly logged: LogRow | undefined }> {
  const before = await other.does('look');
  const [reply, spoken] = await Promise.all([wrong(), other.does('say I am still here.')]);
  expect(spoken).toMatchObject({ outcome: 'done', offset: before.offset + 1 });
  const after = await other.does('look');
  expect({ ...after, id: '', offset: 0 }).toEqual({ ...before, id: '', offset: 0 });
  expect(after.offset).toBe(before.offset + 1);
  const correlationId = reply.headers.get('x-correlation-id') ?? '';
  expect(correlationId).not.toBe('');
  const about = linesAbout(app, correlationId);
  expect(about).toHaveLength(1);
  return { reply, logged: about[0] };
}

/** The documented no: problem+json of this status and code, with nothing of ours in it, and one line in the log. */
export async function expectProblem(
  scene: { readonly app: TestApp; readonly other: Guest },
  wrong: () => Promise<Reply>,
  problem: { readonly status: number; readonly code: string },
): Promise<Reply> {
  const { reply, logged } = await besideAnother(scene, wrong);
  expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(reply.status).toBe(problem.status);
  expect(reply.body).toMatchObject({
    type: 'about:blank',
    title: expect.any(String) as string,
    ...problem,
    detail: expect.any(String) as string,
    correlationId: reply.headers.get('x-correlation-id'),
  });
  const known = ['type', 'title', 'status', 'code', 'detail', 'correlationId', 'errors'];
  expect(known).toEqual(expect.arrayContaining(Object.keys(reply.body)));
  expect(reply.text).not.toMatch(/\bat .*:\d+|node_modules|select |\.ts\b/i);
  expect(logged).toMatchObject({ event: 'http.refused', fields: problem });
  return reply;
}
