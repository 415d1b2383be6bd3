import { Agent, request } from 'node:http';
import { type Post, type RunningSide } from '../sides/side';
import { markedText } from './mark';

export interface SendersConfig {
  /** Who send, in turn. */
  readonly players: number;
  /** Requests that may wait for their answer. */
  readonly atOnce: number;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Puts numbered messages in by POST, from so many senders in turn. */
export class Senders {
  readonly #agent: Agent;
  readonly #side: RunningSide;
  readonly #config: SendersConfig;
  /** When each message's request was begun, by number; ms of `performance`. */
  readonly sentAt: number[] = [];
  readonly accepted = new Set<number>();
  /** First answer that was no yes. */
  refusal: string | null = null;
  #next = 0;

  constructor(side: RunningSide, config: SendersConfig) {
    this.#side = side;
    this.#config = config;
    this.#agent = new Agent({ keepAlive: true, maxSockets: config.atOnce });
  }

  /** Begins with message 0 of a new count. */
  begin(): void {
    this.#next = 0;
    this.sentAt.length = 0;
    this.accepted.clear();
  }

  /** So many a second, due whether or not those before were answered; resolves when all were. */
  async steady(rate: number, seconds: number): Promise<void> {
    const answers: Promise<void>[] = [];
    const since = performance.now();
    for (let n = 0; n < rate * seconds; n += 1) {
      const waitMs = since + (n * 1_000) / rate - performance.now();
      if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
      answers.push(this.#send());
    }
    await Promise.all(answers);
  }

  /** So many in all, or until then, the next one when one was answered. */
  async eager(bound: { readonly messages: number; readonly untilMs: number }): Promise<void> {
    const work = async (): Promise<void> => {
      while (this.#next < bound.messages && performance.now() < bound.untilMs) await this.#send();
    };
    await Promise.all(Array.from({ length: this.#config.atOnce }, work));
  }

  close(): void {
    this.#agent.destroy();
  }

  async #send(): Promise<void> {
    const number = this.#next++;
    const post = this.#side.post(number % this.#config.players, markedText(number));
    this.sentAt[number] = performance.now();
    try {
      const { status, text } = await this.#post(post);
      if (status === 200 && text.includes('"outcome":"done"')) this.accepted.add(number);
      else this.refusal ??= `${status} ${text}`;
    } catch (error) {
      this.refusal ??= String(error);
    }
  }

  /** Once more when the server had just closed a connection that was kept for this: then it has not read the request. */
  #post(post: Post): Promise<Answer> {
    const { path, token, body } = post;
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    const to = { agent: this.#agent, host: '127.0.0.1', port: this.#side.port };
    return new Promise((resolve, reject) => {
      const sent = request({ ...to, path, method: 'POST', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text });
        });
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(this.#post(post));
        else reject(error);
      });
      sent.end(body);
    });
  }
}
