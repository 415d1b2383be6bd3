import { asJson, asText } from '../../../../src/infra/logging/line-format';

const line = { at: 0, level: 'info', event: 'stream.opened', fields: { playerId: 'p1', n: 2 } };

describe('asJson', () => {
  it('is one object, in a fixed order', () => {
    expect(asJson(line)).toBe(
      '{"at":"1970-01-01T00:00:00.000Z","level":"info","event":"stream.opened","playerId":"p1","n":2}',
    );
  });

  it('lets no field pose as the level or the event', () => {
    const forged = asJson({ ...line, fields: { level: 'error', event: 'x.y', at: 1 } });
    expect(JSON.parse(forged)).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      level: 'info',
      event: 'stream.opened',
    });
  });

  it('is one line, whatever the fields hold', () => {
    expect(asJson({ ...line, fields: { a: 'x\ny' } })).not.toContain('\n');
  });
});

describe('asText', () => {
  it('is time, level, event and fields', () => {
    expect(asText(line)).toBe('00:00:00.000 info  stream.opened playerId=p1 n=2');
  });

  it('quotes what has spaces, and obeys no control character', () => {
    const fields = { a: 'two words', 'b\u001b[31m': 'x\u001b[2J\nforged.line', c: undefined };
    expect(asText({ ...line, level: 'warn', fields })).toBe(
      '00:00:00.000 WARN  stream.opened a="two words" b?[31m="x\\u001b[2J\\nforged.line" c=undefined',
    );
  });

  it('shows a stack on lines of its own', () => {
    const fields = { error: { name: 'Error', stack: 'Error: x\n    at here\u001b[2J' } };
    const [, ...stack] = asText({ ...line, fields }).split('\n');
    expect(stack).toEqual(['Error: x', '    at here?[2J']);
  });
});
