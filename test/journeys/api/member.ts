import { randomUUID } from 'node:crypto';
import { SseClient } from '../sse-client';
import { call, type Reply } from './call';
import { type CommandAnswer } from './guest';

export const PASSWORD = 'the lamp is lit tonight';

/** Somebody with an account, whose character has the account's name. */
export class Member {
  readonly url: string;
  readonly token: string;
  readonly name: string;
  readonly id: string;
  stream: SseClient;

  private constructor(url: string, who: { token: string; name: string; id: string }) {
    this.url = url;
    this.token = who.token;
    this.name = who.name;
    this.id = who.id;
    this.stream = new SseClient(url, who.token);
  }

  /** Registers, makes a character and enters; the stream is open and has caught up. */
  static async enter(url: string, name: string): Promise<Member> {
    const json = { username: name, password: PASSWORD };
    const made = await call(url, 'POST /api/accounts', { json });
    const token = String(made.body['token']);
    const character = await call(url, 'POST /api/characters', { token, json: { name } });
    const member = new Member(url, { token, name, id: String(character.body['id']) });
    await member.comesIn();
    return member;
  }

  async comesIn(): Promise<Reply> {
    const entered = await call(this.url, `POST /api/characters/${this.id}/enter`, {
      token: this.token,
    });
    if (entered.status !== 200) return entered;
    this.stream.close();
    this.stream = new SseClient(this.url, this.token).open();
    await this.stream.until(({ event }) => event === 'caught-up');
    return entered;
  }

  /** The same person at another server of the same data. */
  at(url: string): Member {
    return new Member(url, this);
  }

  async logsIn(): Promise<Reply> {
    const json = { username: this.name, password: PASSWORD };
    return call(this.url, 'POST /api/sessions', { json });
  }

  async sends(line: string): Promise<Reply> {
    const json = { id: randomUUID(), line };
    return call(this.url, 'POST /api/commands', { token: this.token, json });
  }

  /** An answer of the game. */
  async does(line: string): Promise<CommandAnswer> {
    const { status, body } = await this.sends(line);
    if (status !== 200) throw new Error(`${line}: ${String(status)} ${JSON.stringify(body)}`);
    return body as unknown as CommandAnswer;
  }

  /** The first logged event of that type, now or to come. */
  async sees(type: string): Promise<Readonly<Record<string, unknown>>> {
    const { data } = await this.stream.until(({ data: seen }) => seen['type'] === type);
    return data;
  }

  leaves(): void {
    this.stream.close();
  }
}
