import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { readMessage } from '../../../../src/http/websocket/client-message';

const id = randomUUID();
const read = (value: unknown) => readMessage(Buffer.from(JSON.stringify(value)), false);
const BINARY = Buffer.from('{"type":"ping"}');
const codeOf = (data: Buffer, isBinary = data === BINARY): string => {
  const got = readMessage(data, isBinary);
  return got.kind === 'bad' ? got.problem.code : got.kind;
};

describe('readMessage', () => {
  it('takes commands and pings', () => {
    const command = { type: 'command', id, line: 'look' };
    expect(read(command)).toEqual({ kind: 'message', message: command });
    expect(read({ type: 'ping' })).toEqual({ kind: 'message', message: { type: 'ping' } });
  });

  it.each([
    ['something binary', 'NOT_JSON', BINARY],
    ['too much', 'BODY_TOO_LARGE', Buffer.alloc(8_193, ' ')],
    ['no JSON', 'BAD_JSON', Buffer.from('{')],
    ['nothing', 'BAD_JSON', Buffer.alloc(0)],
    ['null', 'INVALID', Buffer.from('null')],
    ['an unknown type', 'INVALID', Buffer.from('{"type":"dance"}')],
    ['a field too many', 'INVALID', Buffer.from('{"type":"ping","now":1}')],
  ])('refuses %s: %s', (_label, code, data) => {
    expect(codeOf(data)).toBe(code);
  });

  it('takes the longest there may be', () => {
    const text = JSON.stringify({ type: 'command', id, line: '語'.repeat(1_000) });
    const padded = Buffer.concat([Buffer.from(text), Buffer.alloc(8_192, ' ')]);
    expect(codeOf(padded.subarray(0, 8_192))).toBe('message');
    expect(codeOf(padded.subarray(0, 8_193))).toBe('BODY_TOO_LARGE');
  });

  it('names the command that it refuses, if it can be named', () => {
    expect(read({ type: 'command', id: 'mine', line: '' })).toMatchObject({ id: 'mine' });
    expect(read({ type: 'command', id: 'x'.repeat(65), line: '' })).toMatchObject({ id: null });
    expect(read({ type: 'command', id: 7, line: '' })).toMatchObject({ id: null });
  });

  it('never throws, and takes nothing of another shape', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(['BAD_JSON', 'INVALID']).toContain(codeOf(Buffer.from(text)));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isBinary) => {
        expect(codeOf(Buffer.from(bytes), isBinary)).not.toBe('message');
      }),
    );
  });
});
