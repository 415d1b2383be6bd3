/** How a message's number stands in a frame: at the beginning of the text. */
const MARK = '"text":"#';
const END = '#';
const FILLER = ' The tide has left a brass lantern on the stones of the harbour.';

export const markedText = (number: number): string => `#${number}${END}${FILLER}`;

/** Numbers of the messages in a stream's bytes, wherever the chunks are cut. */
export class MarkReader {
  readonly #take: (number: number) => void;
  #rest = '';

  constructor(take: (number: number) => void) {
    this.#take = take;
  }

  read(chunk: Buffer): void {
    const text = this.#rest + chunk.toString('latin1');
    let at = 0;
    for (;;) {
      const found = text.indexOf(MARK, at);
      if (found < 0) {
        this.#rest = text.slice(Math.max(at, text.length - MARK.length));
        return;
      }
      const end = text.indexOf(END, found + MARK.length);
      if (end < 0) {
        this.#rest = text.slice(found);
        return;
      }
      this.#take(Number(text.slice(found + MARK.length, end)));
      at = end;
    }
  }
}
