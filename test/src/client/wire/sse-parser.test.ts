import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { type SseBlock, sseParser } from '../../../../src/client/wire/sse-parser';

/** The same text in pieces of the given sizes. */
function inPieces(text: string, sizes: readonly number[]): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const size of sizes) {
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return [...pieces, text.slice(at)];
}

const parseAll = (pieces: readonly string[]): readonly SseBlock[] => {
  const parse = sseParser();
  return pieces.flatMap((piece) => parse(piece));
};

describe('sseParser', () => {
  it('reads event, data and id', () => {
    expect(parseAll(['id: k.1\nevent: hello\ndata: {"a":1}\n\n'])).toEqual([
      { id: 'k.1', event: 'hello', data: '{"a":1}' },
    ]);
  });

  it('tells of a block that is only an id: a heartbeat', () => {
    expect(parseAll(['id: k.7\n\n'])).toEqual([{ id: 'k.7' }]);
  });

  it('tells nothing of comments, nor of what is not finished', () => {
    expect(parseAll([':ok\n\n', 'data: half\n'])).toEqual([]);
  });

  it('joins the lines of data', () => {
    expect(parseAll(['data: a\ndata:b\ndata\n\n'])).toEqual([{ data: 'a\nb\n' }]);
  });

  it('passes over an id with NUL and a leading BOM', () => {
    expect(parseAll(['\uFEFFid: a\0b\ndata: x\n\n'])).toEqual([{ data: 'x' }]);
  });

  it.each(['\n', '\r\n', '\r'])('takes %j for the end of a line, wherever it is cut', (end) => {
    const text = ['id: 1', 'data: a', 'data: b', '', 'data: c', '', ''].join(end);
    fc.assert(
      fc.property(fc.array(fc.nat(6)), (sizes) => {
        expect(parseAll([...inPieces(`${text}data: d${end}`, sizes), end, ':'])).toEqual([
          { id: '1', data: 'a\nb' },
          { data: 'c' },
          { data: 'd' },
        ]);
      }),
    );
  });

  it('refuses a megabyte without a blank line', () => {
    expect(() => parseAll(['data: ', 'x'.repeat(1_000_001)])).toThrow('no blank line');
  });

  it('agrees with an independent parser on what both dispatch', () => {
    const word = fc.stringMatching(/^[a-z:{}" .0-9é☾]{0,12}$/);
    const name = fc.constantFrom('data', 'event', 'id', 'retry', 'other', '');
    const line = fc.tuple(name, fc.constantFrom(':', ': '), word).map((parts) => parts.join(''));
    const block = fc.array(line, { minLength: 1, maxLength: 5 }).map((ls) => ls.join('\n'));
    const stream = fc.array(block, { maxLength: 5 }).map((bs) => `${bs.join('\n\n')}\n\n`);
    fc.assert(
      fc.property(stream, fc.array(fc.nat(9)), (text, sizes) => {
        const theirs: (readonly [string | undefined, string])[] = [];
        const parser = createParser({
          onEvent: ({ event, data }) => {
            theirs.push([event === '' ? undefined : event, data]);
          },
        });
        parser.feed(text);
        const ours = parseAll(inPieces(text, sizes)).flatMap(({ event, data }) =>
          data === undefined ? [] : [[event, data]],
        );
        expect(ours).toEqual(theirs);
      }),
    );
  });
});
