import { type EventSourceMessage } from 'eventsource-parser';
import { startApp, type TestApp } from '../app';
import { against, type Documented, documentedCurl, Listening, typed } from './readme-shell';

/** Somebody who types what README says, into two terminals. */
class Person {
  readonly #documented: Documented;
  /** `base`, `token`, `me` as the first terminal has them. */
  readonly #variables: string;
  listening: Listening;

  private constructor(documented: Documented, variables: string) {
    this.#documented = documented;
    this.#variables = variables;
    this.listening = this.#curl(documented.listen);
  }

  static async enter(app: TestApp): Promise<Person> {
    const documented = await documentedCurl();
    const script = `${against(app.url, documented.enter)}\necho; declare -p base token me`;
    const printed = await typed(script);
    const variables = printed.split('\n').filter((line) => line.startsWith('declare'));
    const person = new Person(documented, variables.join('\n'));
    await person.listening.until(({ event }) => event === 'caught-up');
    return person;
  }

  /** Types these lines into the second terminal; resolves with the answers. */
  async types(...lines: readonly string[]): Promise<readonly Record<string, unknown>[]> {
    const setUp = this.#documented.speak.replace(/^say_line .*$/gm, '');
    const speak = lines.map((line) => `say_line '${line}'`).join('\n');
    const printed = await typed([this.#variables, setUp, speak].join('\n'));
    const answers = printed.trim().split('\n');
    return answers.map((answer) => JSON.parse(answer) as Record<string, unknown>);
  }

  /** The lines of README itself. */
  async typesTheExamples(): Promise<readonly Record<string, unknown>[]> {
    const examples = [...this.#documented.speak.matchAll(/^say_line (.*)$/gm)];
    return this.types(...examples.map(([, line = '']) => line.replaceAll("'", '')));
  }

  /** Listens again from the last id on. */
  resume(lastEventId: string): void {
    const header = `-H 'Last-Event-ID: ${lastEventId}'`;
    const again = this.#documented.listen.replace('curl -sN', `curl -sN ${header}`);
    this.listening = this.#curl(again);
  }

  #curl(listen: string): Listening {
    return new Listening(`${this.#variables}\nexec ${listen}`);
  }
}

const textOf = ({ event, data }: EventSourceMessage): string =>
  event === undefined ? String((JSON.parse(data) as { text?: string }).text) : '';

describe('two people with curl, as README says', () => {
  let app: TestApp;
  let ada: Person;
  let bo: Person;

  beforeAll(async () => {
    // As README has it: new guests wake in the train.
    app = await startApp({ TUTORIAL: 'true' });
    ada = await Person.enter(app);
    bo = await Person.enter(app);
  }, 60_000);

  afterAll(async () => {
    await ada.listening.cut();
    await bo.listening.cut();
    await app.stop();
  }, 60_000);

  it('look, walk and talk with the lines that README has', async () => {
    const answers = await ada.typesTheExamples();
    expect(answers.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
    expect(answers[0]?.['text']).toContain('Exits:');
    await ada.listening.until((message) => textOf(message) === 'You say, “"hello"”');
    const lines = ada.listening.heard.map(textOf).filter((text) => text !== '');
    expect(lines.some((line) => line.startsWith('You go east.'))).toBe(true);
  }, 60_000);

  it('hear each other in English, one line for each event', async () => {
    await bo.types('east', 'say Good evening.');
    await ada.listening.until((message) => textOf(message).endsWith('says, “Good evening.”'));
    await bo.listening.until((message) => textOf(message) === 'You say, “Good evening.”');
    const arrivals = ada.listening.heard.map(textOf);
    expect(arrivals).toContainEqual(expect.stringMatching(/^Stranger-\d+ .*from the west\.$/));
  }, 60_000);

  it('miss nothing and see nothing twice when the line was cut', async () => {
    const heard: EventSourceMessage[] = [];
    const numbers = Array.from({ length: 12 }, (_, n) => `number ${String(n)}.`);
    for (const cut of [0, 4, 8]) {
      const [first = '', second = '', ...rest] = numbers.slice(cut, cut + 4);
      await ada.types(`say ${first}`, `say ${second}`);
      await bo.listening.until((message) => textOf(message).includes(second));
      await bo.listening.cut();
      heard.push(...bo.listening.heard);
      await ada.types(...rest.map((text) => `say ${text}`));
      bo.resume(heard.findLast(({ id }) => id !== undefined)?.id ?? '');
    }
    await bo.listening.until((message) => textOf(message).includes('number 11.'));
    heard.push(...bo.listening.heard);
    const spoken = heard.map(textOf).filter((text) => text.includes('number '));
    expect(spoken.map((text) => /number \d+\./.exec(text)?.[0])).toEqual(numbers);
    expect(heard.filter(({ event }) => event === 'reset' || event === 'snapshot')).toHaveLength(1);
    const ids = heard.filter(({ event }) => event === undefined).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }, 60_000);

  it('go away with `quit`: the stream says so, and is not to be opened again', async () => {
    await bo.types('quit');
    await bo.listening.until(({ event }) => event === 'bye');
    expect(JSON.parse(bo.listening.heard.at(-1)?.data ?? '')).toMatchObject({
      code: 'logged-out',
      final: true,
    });
    await ada.listening.until((message) => /^Stranger-\d+ (leaves|is gone)/.test(textOf(message)));
  }, 60_000);
});
