import { randomUUID } from 'node:crypto';
import { type Guest } from '../journeys/api/guest';
import { resend } from './resend';

const HEARD_MS = 5_000;

/** Guests of several nodes who say numbered lines in one room. */
export class Conversation {
  readonly #guests: readonly Guest[];
  readonly #word: string;
  #said = 0;

  /** @param word each line begins with it. */
  constructor(guests: readonly Guest[], word = 'Line') {
    this.#guests = guests;
    this.#word = word;
  }

  /** Each says so many lines, one after the other, and all are heard by all. */
  async goesOn(lines: number): Promise<void> {
    for (let n = 0; n < lines; n += 1)
      for (const speaker of this.#guests) {
        const text = `${this.#word} ${String((this.#said += 1))}`;
        const { outcome } = await resend(speaker, `say ${text}`, randomUUID());
        if (outcome !== 'done') throw new Error(`${text}: ${outcome}`);
        for (const { stream } of this.#guests)
          await stream.until(({ data }) => data['text'] === text, HEARD_MS);
      }
  }

  /** Goes on until something has come to its end. */
  async goesOnDuring<T>(meanwhile: Promise<T>): Promise<T> {
    const over = new AbortController();
    const ended = meanwhile.finally(() => {
      over.abort();
    });
    do await this.goesOn(1);
    while (!over.signal.aborted);
    return ended;
  }

  /** Each has all lines, once and in order, and no event twice. */
  expectWhole(): void {
    for (const { stream } of this.#guests) {
      const texts = stream.events.map(({ data }) => String(data['text']));
      const lines = texts.filter((text) => text.startsWith(`${this.#word} `));
      expect(lines).toEqual(
        Array.from({ length: this.#said }, (_, n) => `${this.#word} ${String(n + 1)}`),
      );
      const ids = stream.events.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  }
}
