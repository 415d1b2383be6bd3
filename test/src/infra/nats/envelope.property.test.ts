import fc from 'fast-check';
import { decodeMessage, encodeMessage } from '../../../../src/infra/nats/envelope';
import { errorIn, refusalOf } from '../../../../src/infra/nats/refusal';
import { AppError } from '../../../../src/model/app-error';
import type { Message } from '../../../../src/ports/node-link';

const MESSAGE: Message = {
  v: 1,
  type: 'zone.asked',
  id: 'a',
  at: 5,
  origin: 'ada',
  correlationId: 'c',
  body: { line: 'say Ïa! Ïa!' },
};
const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

describe('encodeMessage and decodeMessage', () => {
  it('give back what went in', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (body) => {
        const encoded = encodeMessage({ ...MESSAGE, body });
        const bytes = encoded.outcome === 'bytes' ? encoded.bytes : new Uint8Array();
        const decoded = decodeMessage(bytes);
        const same = JSON.parse(JSON.stringify(body)) as unknown;
        expect(decoded).toEqual({ outcome: 'message', message: { ...MESSAGE, body: same } });
      }),
    );
  });

  it('take any bytes, or say what is wrong with them', () => {
    const reasons = ['too-large', 'not-json', 'newer-version', 'wrong-fields'];
    const part = fc.constantFrom(
      '{"v":1',
      '{"v":2',
      ',"type":"a"',
      ',"id":',
      '"x"',
      '}',
      '[',
      '\u0000',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(part, { maxLength: 8 }).map((parts) => Buffer.from(parts.join(''))),
      fc.jsonValue().map(bytesOf),
      fc
        .record({ v: fc.constantFrom(0, 1, 2, '1'), type: fc.string(), at: fc.double() })
        .map(bytesOf),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const decoded = decodeMessage(given);
        expect(decoded).toMatchObject({ outcome: 'invalid' });
        expect(reasons).toContain(decoded.outcome === 'invalid' ? decoded.reason : '');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['no object', bytesOf([MESSAGE]), 'not-json', 'no object in UTF-8 JSON'],
    ['a newer version', bytesOf({ v: 2 }), 'newer-version', 'version 2; 1 is known'],
    ['another version', bytesOf({ ...MESSAGE, v: 0 }), 'wrong-fields', 'v'],
    ['wrong fields', bytesOf({ ...MESSAGE, at: 'x', origin: '' }), 'wrong-fields', 'at, origin'],
    ['too much', Buffer.alloc(524_289), 'too-large', '524289 bytes; at most 524288'],
  ])('refuse %s', (...[, bytes, reason, detail]) => {
    expect(decodeMessage(bytes)).toEqual({ outcome: 'invalid', reason, detail });
  });

  it('take a body that is not there for null', () => {
    const { body, ...rest } = MESSAGE;
    expect(body).toBeDefined();
    expect(decodeMessage(bytesOf(rest))).toMatchObject({ message: { body: null } });
  });

  it('say why something cannot be sent', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const ends = [
      { ...MESSAGE, body: circle },
      { ...MESSAGE, body: 5n },
      { ...MESSAGE, type: 'Not Dotted' },
      { ...MESSAGE, body: 'x'.repeat(524_288) },
    ].map((each) => encodeMessage(each));
    expect(ends).toMatchObject([
      { reason: 'not-json' },
      { reason: 'not-json' },
      { reason: 'wrong-fields', detail: 'type' },
      { reason: 'too-large' },
    ]);
  });
});

class Early extends AppError {
  readonly code = 'TOO_EARLY';
  readonly retryAfterMs: unknown;

  constructor(retryAfterMs: unknown) {
    super('come later');
    this.retryAfterMs = retryAfterMs;
  }
}

describe('refusalOf and errorIn', () => {
  it.each([
    [new Early(50), { code: 'TOO_EARLY', text: 'come later', retryAfterMs: 50 }],
    [new Early(-1), { code: 'TOO_EARLY', text: 'come later' }],
    [new Early('soon'), { code: 'TOO_EARLY', text: 'come later' }],
    [new Error('secret'), { code: 'INTERNAL', text: 'the handler failed' }],
    ['secret', { code: 'INTERNAL', text: 'the handler failed' }],
  ])('tell of %s what is ours to tell', (error, refusal) => {
    expect(refusalOf(error)).toEqual(refusal);
  });

  it.each([
    ['zone.answered', null, undefined],
    ['link.error', { code: 'TOO_EARLY', text: 'later' }, 'LINK_REFUSED'],
    ['link.error', { code: 'LINK_BUSY', text: 'later', retryAfterMs: 5 }, 'LINK_BUSY'],
    ['link.error', { code: 'LINK_DOWN', text: 'gone' }, 'LINK_DOWN'],
    ['link.error', { code: 7 }, 'LINK_INVALID'],
  ])('read of %s with %j an error, or none', (type, body, code) => {
    expect(errorIn({ ...MESSAGE, type, body }, 'here')?.code).toBe(code);
  });
});
