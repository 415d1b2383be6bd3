import { randomUUID } from 'node:crypto';
import { SseClient } from '../journeys/sse-client';
import { pause } from './server-process';

interface Answered {
  readonly id: string;
  readonly line: string;
  readonly outcome: 'done' | 'refused';
  readonly code: string | undefined;
}

/** A guest who plays through kills: every command is sent, with the same id, until it is answered. */
export class ScriptedPlayer {
  readonly name: string;
  readonly playerId: string;
  readonly stream: SseClient;
  readonly answered: Answered[] = [];
  /** Why the last try had no answer. */
  lastFailure = '';
  readonly #base: string;
  readonly #token: string;

  private constructor(
    base: string,
    who: { readonly token: string; readonly id: string; readonly name: string },
  ) {
    this.#base = base;
    this.#token = who.token;
    this.playerId = who.id;
    this.name = who.name;
    this.stream = new SseClient(base, who.token);
  }

  /** Signs up, enters, and waits for the first snapshot. */
  static async enter(base: string): Promise<ScriptedPlayer> {
    const guest = await post(`${base}/api/sessions/guest`, {}, null);
    const { token, character } = guest as {
      token: string;
      character: { id: string; name: string };
    };
    const player = new ScriptedPlayer(base, { token, ...character });
    await post(`${base}/api/characters/${character.id}/enter`, {}, token);
    player.stream.open();
    await player.stream.until(({ event }) => event === 'caught-up');
    return player;
  }

  /** Resolves when it is answered, however often the server dies meanwhile. */
  async act(line: string): Promise<Answered> {
    const id = randomUUID();
    const giveUp = Date.now() + 30_000;
    while (Date.now() < giveUp) {
      const answer = await this.#try(id, line);
      if (answer !== null) {
        this.answered.push(answer);
        return answer;
      }
      await pause(100);
    }
    throw new Error(`never answered: ${line}: ${this.lastFailure}`);
  }

  async #try(id: string, line: string): Promise<Answered | null> {
    try {
      const response = await fetch(`${this.#base}/api/commands`, {
        method: 'POST',
        headers: headersFor(this.#token),
        body: JSON.stringify({ id, line }),
        signal: AbortSignal.timeout(15_000),
      });
      const body = (await response.json()) as Partial<Answered>;
      if (response.status === 200)
        return { id, line, outcome: body.outcome ?? 'refused', code: body.code };
      this.lastFailure = `${String(response.status)} ${JSON.stringify(body)}`;
      if ([409, 429, 503].includes(response.status)) return null;
      throw new TypeError(`${String(response.status)} ${JSON.stringify(body)}`);
    } catch (error) {
      if (error instanceof TypeError && /^\d{3} /.test(error.message)) throw error;
      return null;
    }
  }
}

const headersFor = (token: string | null): Record<string, string> => ({
  'content-type': 'application/json',
  ...(token !== null && { authorization: `Bearer ${token}` }),
});

async function post(url: string, body: object, token: string | null): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: headersFor(token),
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${String(response.status)} ${await response.text()}`);
  return response.json();
}
