import { randomUUID } from 'node:crypto';
import { SseClient } from '../sse-client';
import { call } from './call';

/** What POST /api/commands answers. */
export interface CommandAnswer {
  readonly id: string;
  readonly outcome: 'done' | 'refused';
  readonly code?: string;
  readonly text?: string;
  readonly view?: unknown;
  readonly offset: number;
  readonly duplicate: boolean;
}

/** An answer whose body is not known yet. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Somebody who plays by POST and a stream, as any client may. */
export class Guest {
  readonly url: string;
  readonly token: string;
  readonly id: string;
  readonly name: string;
  readonly stream: SseClient;

  private constructor(url: string, who: { token: string; id: string; name: string }) {
    this.url = url;
    this.token = who.token;
    this.id = who.id;
    this.name = who.name;
    this.stream = new SseClient(url, who.token);
  }

  /** Signs up and enters; the stream is open and has caught up. */
  static async enter(url: string): Promise<Guest> {
    const made = await call(url, 'POST /api/sessions/guest');
    const { token, character } = made.body as {
      token: string;
      character: { id: string; name: string };
    };
    const guest = new Guest(url, { token, ...character });
    await call(url, `POST /api/characters/${character.id}/enter`, { token });
    guest.stream.open();
    await guest.stream.until(({ event }) => event === 'caught-up');
    return guest;
  }

  /** An answer of any status. */
  async send(line: string, id: string = randomUUID()): Promise<Answered> {
    return call(this.url, 'POST /api/commands', { token: this.token, json: { id, line } });
  }

  /** An answer of the game. */
  async does(line: string, id: string = randomUUID()): Promise<CommandAnswer> {
    const { status, body } = await this.send(line, id);
    if (status !== 200) throw new Error(`${line}: ${String(status)} ${JSON.stringify(body)}`);
    return body as CommandAnswer;
  }

  leave(): void {
    this.stream.close();
  }
}

/** A POST by whoever holds the token; null = nobody. */
export async function postJson(
  url: string,
  path: string,
  ...[json, token]: readonly [json: unknown, token: string | null]
): Promise<Answered> {
  return call(url, `POST ${path}`, { json, ...(token !== null && { token }) });
}
