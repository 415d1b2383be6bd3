import { call } from '../api/call';

/** What an ops port says in numbers. */
export class Scraped {
  readonly text: string;
  readonly #values = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
    for (const line of text.split('\n')) {
      const [, series, value] = /^(\w+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
      if (series !== undefined) this.#values.set(series, Number(value));
    }
  }

  /** By the words of the format: `mythos_streams_open`, `mythos_commits_total{end="committed"}`; NaN = it is not there. */
  value(series: string): number {
    return this.#values.get(series) ?? NaN;
  }

  get series(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** Names and kinds of all families. */
  get families(): readonly string[] {
    return [...this.text.matchAll(/^# TYPE (\w+ \w+)$/gm)].map(([, family = '']) => family);
  }
}

export async function scrape(opsUrl: string): Promise<Scraped> {
  const { status, text } = await call(opsUrl, 'GET /metrics');
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return new Scraped(text);
}
