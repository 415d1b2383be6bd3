import fc from 'fast-check';
import { decode } from '../../../../src/client/wire/decode';
import { formatStreamId, parseStreamId } from '../../../../src/client/wire/stream-id';

describe('decode', () => {
  it('takes a block without a name for a game event', () => {
    expect(decode({ id: 'k.1', data: '{"type":"room.said","at":1}' })).toEqual({
      kind: 'event',
      id: 'k.1',
      data: { type: 'room.said', at: 1 },
    });
  });

  it('takes a block without data for a heartbeat', () => {
    expect(decode({ id: 'k.1' })).toEqual({ kind: 'cursor', id: 'k.1' });
  });

  it.each([
    ['hello', '{"epoch":"k"}', { kind: 'hello', hello: { epoch: 'k' } }],
    ['caught-up', '{"missed":3}', { kind: 'caught-up', missed: 3 }],
    ['caught-up', '{}', { kind: 'caught-up', missed: 0 }],
    ['vitals', '{"v":2,"dp":1}', { kind: 'vitals', v: 2, vitals: { v: 2, dp: 1 } }],
    ['clock', '{"v":2,"hour":1}', { kind: 'clock', v: 2, clock: { v: 2, hour: 1 } }],
    ['presence', '{"v":2,"online":3}', { kind: 'presence', v: 2, presence: { v: 2, online: 3 } }],
    [
      'watch',
      '{"text":"t","event":{"type":"room.said","at":1}}',
      { kind: 'watched', text: 't', data: { type: 'room.said', at: 1 } },
    ],
    ['reset', '{}', { kind: 'reset' }],
    ['bye', '{"code":"busy"}', { kind: 'bye', bye: { code: 'busy' } }],
  ])('knows %s %s', (event, data, signal) => {
    expect(decode({ event, data })).toEqual(signal);
  });

  it('passes over kinds it does not know, and a snapshot without its place', () => {
    expect(decode({ event: 'moon', data: '{}' })).toBeNull();
    expect(decode({ event: 'snapshot', data: '{}' })).toBeNull();
    expect(decode({ data: '{"type":"room.said"}' })).toBeNull();
    for (const data of [
      '{}',
      '{"text":"t"}',
      '{"text":"t","event":null}',
      '{"text":"t","event":{}}',
    ])
      expect(decode({ event: 'watch', data })).toBeNull();
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: 'hello' }), fc.string(), (event, data) => {
        expect(() => decode({ event, data })).not.toThrow();
      }),
    );
  });
});

describe('parseStreamId', () => {
  it('reads what formatStreamId writes', () => {
    const id = { epoch: 'k3f', offset: 12_345_678 };
    expect(parseStreamId(formatStreamId(id))).toEqual(id);
    expect(formatStreamId({ epoch: 'k', offset: 36 })).toBe('k.10');
  });

  it.each(['', 'k', 'k.', '.1', 'k.1.2', 'k.-1', 'k 1'])('refuses %j', (text) => {
    expect(parseStreamId(text)).toBeNull();
  });
});
