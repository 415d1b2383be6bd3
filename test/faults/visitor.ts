import { randomUUID } from 'node:crypto';
import { postJson } from '../journeys/api/guest';

/** A guest in the world who has no stream of its own. */
export interface Visitor {
  readonly token: string;
  readonly id: string;
  readonly name: string;
  /** Status of the answer. */
  readonly send: (line: string) => Promise<number>;
}

export async function visit(url: string): Promise<Visitor> {
  const made = await postJson(url, '/api/sessions/guest', {}, null);
  const { token, character } = made.body as {
    token: string;
    character: { id: string; name: string };
  };
  await postJson(url, `/api/characters/${character.id}/enter`, {}, token);
  const send = async (line: string): Promise<number> =>
    (await postJson(url, '/api/commands', { id: randomUUID(), line }, token)).status;
  return { token, ...character, send };
}
