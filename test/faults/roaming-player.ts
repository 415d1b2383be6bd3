import { randomUUID } from 'node:crypto';
import { call, type Reply } from '../journeys/api/call';
import { RoamingStream } from '../journeys/nodes/roaming-stream';
import { pause } from './server-process';

interface Answered {
  readonly id: string;
  readonly line: string;
  readonly outcome: string;
  /** By `performance.now()`. */
  readonly sentAt: number;
  readonly answeredAt: number;
  /** Statuses of the tries before it; 0 = no answer. */
  readonly tries: readonly number[];
}

/** Between two tries, ms. */
const AGAIN_MS = 50;
const ANSWER_MS = 10_000;

/** A guest who plays at whichever nodes are up: what is not answered is sent again elsewhere, under the same id. */
export class RoamingPlayer {
  readonly name: string;
  readonly playerId: string;
  readonly stream: RoamingStream;
  readonly answered: Answered[] = [];
  /** Why the last try had no answer. */
  lastFailure = '';
  readonly #urls: readonly string[];
  readonly #token: string;
  #at: number;

  private constructor(
    urls: readonly string[],
    who: { readonly token: string; readonly id: string; readonly name: string },
    at: number,
  ) {
    this.#urls = urls;
    this.#at = at;
    this.#token = who.token;
    this.playerId = who.id;
    this.name = who.name;
    this.stream = new RoamingStream(urls, who.token, at);
  }

  /** Signs up at a node and enters; its stream has caught up. */
  static async enter(urls: readonly string[], at: number): Promise<RoamingPlayer> {
    const url = urls[at % urls.length] ?? '';
    const made = await call(url, 'POST /api/sessions/guest');
    const { token, character } = made.body as {
      token: string;
      character: { id: string; name: string };
    };
    const player = new RoamingPlayer(urls, { token, ...character }, at);
    await call(url, `POST /api/characters/${character.id}/enter`, { token });
    player.stream.open();
    await player.stream.until(({ event }) => event === 'caught-up');
    return player;
  }

  /** Resolves once it is answered, wherever. */
  async act(line: string, withinMs = 30_000): Promise<Answered> {
    const id = randomUUID();
    const sentAt = performance.now();
    const tries: number[] = [];
    while (performance.now() < sentAt + withinMs) {
      const { status, outcome } = await this.#try(id, line);
      if (outcome !== null) {
        const answeredAt = performance.now();
        const answered = { id, line, outcome, sentAt, answeredAt, tries };
        this.answered.push(answered);
        return answered;
      }
      tries.push(status);
      this.#at += 1;
      await pause(AGAIN_MS);
    }
    throw new Error(`never answered: ${line}: ${tries.slice(-20).join()}: ${this.lastFailure}`);
  }

  async #try(id: string, line: string): Promise<{ status: number; outcome: string | null }> {
    const url = this.#urls[this.#at % this.#urls.length] ?? '';
    const limit = new Promise<null>((resolve) => {
      setTimeout(resolve, ANSWER_MS, null).unref();
    });
    const answering = call(url, 'POST /api/commands', { token: this.#token, json: { id, line } });
    const answer: Reply | null = await Promise.race([
      answering.catch((error: unknown) => this.#noAnswer(error)),
      limit,
    ]);
    if (answer === null) return { status: 0, outcome: null };
    const { status, text, body } = answer;
    if (status === 200) return { status, outcome: String(body['outcome']) };
    if ([409, 429, 503].includes(status)) return { status, outcome: null };
    throw new Error(`${line}: ${String(status)} ${text}`);
  }

  #noAnswer(error: unknown): null {
    const { cause } = error as { readonly cause?: unknown };
    this.lastFailure = `${String(error)} ${String(cause)}`;
    return null;
  }
}
