import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

/** Somebody else in the world, who speaks the protocol and needs no page. */
export interface Neighbour {
  readonly name: string;
  /** Sends a line, again after the wait the server asks for; resolves to the outcome's text. */
  act(text: string): Promise<string>;
  leave(): void;
}

interface Answered {
  readonly outcome: string;
  readonly text?: string;
}

/** Signs up, comes in, and keeps a stream open. */
export async function neighbour(url: string, name: string): Promise<Neighbour> {
  const password = 'next door to the lamp';
  const { token } = await post<{ token: string }>(url, {
    path: '/api/accounts',
    body: { username: name, password },
  });
  const { id } = await post<{ id: string }>(url, {
    path: '/api/characters',
    body: { name },
    token,
  });
  await post(url, { path: `/api/characters/${id}/enter`, body: {}, token });
  const stop = new AbortController();
  const stream = await fetch(`${url}/api/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  });
  const drained = drain(stream);
  return {
    name,
    act: async (text) => {
      const body = { id: randomUUID(), line: text };
      const answer = await post<Answered>(url, { path: '/api/commands', body, token });
      return answer.text ?? answer.outcome;
    },
    leave: () => {
      stop.abort();
      void drained;
    },
  };
}

interface Posting {
  readonly path: string;
  readonly body: unknown;
  readonly token?: string;
}

async function post<T>(url: string, { path, body, token }: Posting): Promise<T> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (response.status === 429) {
    await setTimeout(Number(response.headers.get('retry-after') ?? 1) * 1000);
    return post<T>(url, { path, body, ...(token !== undefined && { token }) });
  }
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Reads what comes and forgets it; ends quietly when aborted. */
async function drain(stream: Response): Promise<void> {
  try {
    await stream.text();
  } catch {
    return;
  }
}
