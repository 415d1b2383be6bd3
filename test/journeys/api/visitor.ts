import { randomUUID } from 'node:crypto';
import { call, type Reply } from './call';
import { RawStream, type StreamAsked } from './raw-stream';

/** A guest who opens streams one by one. */
export interface Visitor {
  readonly token: string;
  readonly id: string;
  readonly name: string;
  readonly enters: () => Promise<Reply>;
  readonly sends: (line: string, id?: string) => Promise<Reply>;
  readonly listens: (asked?: StreamAsked) => Promise<RawStream>;
  readonly asks: (line: string) => Promise<Reply>;
}

/** Signs up; is not in the world yet. */
export async function visit(url: string): Promise<Visitor> {
  const made = await call(url, 'POST /api/sessions/guest');
  const { token, character } = made.body as unknown as {
    readonly token: string;
    readonly character: { readonly id: string; readonly name: string };
  };
  const asks = async (line: string): Promise<Reply> => call(url, line, { token });
  return {
    token,
    ...character,
    asks,
    enters: async () => asks(`POST /api/characters/${character.id}/enter`),
    sends: async (line, id = randomUUID()) =>
      call(url, 'POST /api/commands', { token, json: { id, line } }),
    listens: async (asked = {}) => RawStream.open(url, { token, ...asked }),
  };
}

/** Is in the world, and has no stream. */
export async function enter(url: string): Promise<Visitor> {
  const visitor = await visit(url);
  await visitor.enters();
  return visitor;
}
