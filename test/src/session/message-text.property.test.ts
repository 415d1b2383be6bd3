import fc from 'fast-check';
import { messageText } from '../../../src/session/message-text';

const FIELDS = fc.record({ id: fc.string(), event: fc.string(), retry: fc.nat() });

describe('messageText', () => {
  it('is JSON with what went in, whatever that was', () => {
    fc.assert(
      fc.property(FIELDS, fc.jsonValue(), ({ id, event, retry }, value) => {
        const data = JSON.stringify(value);
        expect(JSON.parse(messageText({ id, event, retry, data }))).toEqual({
          id,
          event,
          retry,
          data: JSON.parse(data) as unknown,
        });
      }),
    );
  });

  it.each([
    [{ id: 'k1.1' }, { id: 'k1.1', event: 'heartbeat' }],
    [
      { id: 'k1.1', data: '{}' },
      { id: 'k1.1', event: 'message', data: {} },
    ],
    [{ event: 'pong' }, { event: 'pong' }],
  ])('names what has no name: %j', (fields, message) => {
    expect(JSON.parse(messageText(fields))).toEqual(message);
  });
});
