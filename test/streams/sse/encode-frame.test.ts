import { createParser, type EventSourceMessage } from 'eventsource-parser';
import fc from 'fast-check';
import { BadFrameError, encodeComment, encodeFrame, type FrameFields } from '#streams';

interface Read {
  readonly messages: readonly EventSourceMessage[];
  readonly retries: readonly number[];
  readonly comments: readonly string[];
  readonly errors: readonly string[];
}

function parse(text: string): Read {
  const messages: EventSourceMessage[] = [];
  const retries: number[] = [];
  const comments: string[] = [];
  const errors: string[] = [];
  const parser = createParser({
    onEvent: (message) => messages.push(message),
    onRetry: (retry) => retries.push(retry),
    onComment: (comment) => comments.push(comment),
    onError: (error) => errors.push(error.message),
  });
  parser.feed(text);
  return { messages, retries, comments, errors };
}

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const nasty = fc.array(
  fc.oneof(
    fc.constantFrom('\r', '\n', '\r\n', '\0', ': ', 'data: ', 'id: 7', 'event:', '\uFEFF', ' '),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  ),
  { maxLength: 12 },
);
const text = fc.oneof(
  anyText,
  nasty.map((parts) => parts.join('')),
);
const isPlain = (value: string): boolean => value !== '' && !/[\r\n\0]/.test(value);
const asRead = (data: string): string => data.replace(/\r\n|\r/g, '\n');

function refusalOf(given: Parameters<typeof encodeFrame>[0]): unknown {
  try {
    return encodeFrame(given);
  } catch (error) {
    return error;
  }
}

describe('encodeFrame', () => {
  it.each<[string, FrameFields, string]>([
    ['data alone', { data: 'hello' }, 'data: hello\n\n'],
    ['empty data, which is dispatched', { data: '' }, 'data: \n\n'],
    ['every line end', { data: 'a\r\nb\rc\nd' }, 'data: a\ndata: b\ndata: c\ndata: d\n\n'],
    ['a last line end', { data: 'a\n' }, 'data: a\ndata: \n\n'],
    ['a leading space', { data: ' a' }, 'data:  a\n\n'],
    ['only an id', { id: '1.7' }, 'id: 1.7\n\n'],
    ['only retry', { retry: 0 }, 'retry: 0\n\n'],
    [
      'all four',
      { event: 'bye', id: '1.7', retry: 1500, data: '{}' },
      'event: bye\nid: 1.7\nretry: 1500\ndata: {}\n\n',
    ],
  ])('writes %s', (_label, fields, expected) => {
    expect(encodeFrame(fields)).toBe(expected);
  });

  it.each<[string, FrameFields, string]>([
    ['CR in event', { event: 'x\rdata: forged', data: '' }, 'event'],
    ['LF in event', { event: 'x\ndata: forged', data: '' }, 'event'],
    ['NUL in event', { event: 'x\0', data: '' }, 'event'],
    ['an empty event', { event: '', data: '' }, 'event'],
    ['an event without data', { event: 'x', id: '1' }, 'event'],
    ['CR in id', { id: '1\r' }, 'id'],
    ['LF in id', { id: '1\n\ndata: forged' }, 'id'],
    ['NUL in id', { id: '\0' }, 'id'],
    ['an empty id', { id: '', data: 'x' }, 'id'],
    ['a negative retry', { retry: -1 }, 'retry'],
    ['a broken retry', { retry: 1.5 }, 'retry'],
    ['a retry that is no number', { retry: NaN }, 'retry'],
    ['a retry without all its digits', { retry: 1e21 }, 'retry'],
    ['no field at all', {}, 'frame'],
  ])('refuses %s', (_label, fields, field) => {
    expect(() => encodeFrame(fields)).toThrow(
      expect.objectContaining({ name: 'BadFrameError', code: 'STREAMS_BAD_FRAME', field }) as Error,
    );
  });

  it('gives an independent parser exactly the fields that went in, or refuses', () => {
    const fields = fc.record(
      { event: text, id: text, retry: fc.oneof(fc.nat(), fc.double()), data: text },
      { requiredKeys: ['data'] },
    );
    fc.assert(
      fc.property(fields, (given) => {
        const { event, id, retry, data } = given;
        const isLegal =
          (event === undefined || isPlain(event)) &&
          (id === undefined || isPlain(id)) &&
          (retry === undefined || (Number.isSafeInteger(retry) && retry >= 0));
        const outcome = isLegal ? parse(encodeFrame(given)) : refusalOf(given);
        const read = {
          messages: [{ event, id, data: asRead(data) }],
          retries: retry === undefined ? [] : [Math.abs(retry)],
          comments: [],
          errors: [],
        };
        expect(outcome).toEqual(isLegal ? read : expect.any(BadFrameError));
      }),
      { numRuns: 2000 },
    );
  });

  it('dispatches nothing without data, and leaves the next frame alone', () => {
    const fields = fc
      .record({ id: fc.string().filter(isPlain), retry: fc.nat() }, { requiredKeys: [] })
      .filter((given) => given.id !== undefined || given.retry !== undefined);
    fc.assert(
      fc.property(fields, (given) => {
        const { messages, errors } = parse(encodeFrame(given) + encodeFrame({ data: 'next' }));
        expect(errors).toEqual([]);
        expect(messages).toHaveLength(1);
        expect(messages[0]?.data).toBe('next');
      }),
    );
  });

  it('keeps frames apart however they are strung together', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (all) => {
        const wire = all.map((data) => encodeFrame({ data })).join('');
        expect(parse(wire).messages.map((message) => message.data)).toEqual(all.map(asRead));
      }),
    );
  });
});

describe('encodeComment', () => {
  it('dispatches nothing and forges nothing, whatever the text', () => {
    expect(encodeComment('ok')).toBe(': ok\n\n');
    fc.assert(
      fc.property(text, (comment) => {
        const { messages, retries, comments, errors } = parse(encodeComment(comment));
        expect({ messages, retries, errors }).toEqual({ messages: [], retries: [], errors: [] });
        expect(comments.join('\n')).toBe(asRead(comment));
      }),
    );
  });
});
