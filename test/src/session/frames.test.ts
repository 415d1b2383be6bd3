import { type SharedFrame, type Wire } from '../../../src/session/shared-frame';
import { said } from './events';
import { framesOf } from './frames-of';

const textOf = (frame: SharedFrame, wire: Wire = 'sse') =>
  Buffer.from(frame.as(wire).bytes).toString();
const messageOf = (frame: SharedFrame): unknown => JSON.parse(textOf(frame, 'websocket'));

describe('Frames', () => {
  it('makes the bytes of an event once for all who stand to it alike', () => {
    const frames = framesOf();
    const event = said(37, 'hello');
    const first = frames.ofEvent(event, 'room', 'data');
    expect(frames.ofEvent(event, 'room', 'data')).toBe(first);
    expect(frames.ofEvent(event, 'self', 'data')).not.toBe(first);
    expect(frames.ofEvent(event, 'room', 'text')).not.toBe(first);
    for (const wire of ['sse', 'websocket'] as const) {
      expect(first.as(wire)).toBe(first.as(wire));
      expect(first.as(wire).cursor).toBe(37);
    }
  });

  it('gives a logged event an id and no name', () => {
    const text = textOf(framesOf().ofEvent(said(37, 'hello'), 'room', 'data'));
    expect(text).toMatch(/^id: ?k1\.11$/m);
    expect(text).not.toMatch(/^event:/m);
  });

  it('puts the line of English in place of the event’s own text, for those who ask', () => {
    const text = textOf(framesOf().ofEvent(said(37, 'hello'), 'room', 'text'));
    expect(/"text":"Ada says[^"]*hello/.test(text.replaceAll('\\"', '”'))).toBe(true);
  });

  it('names notices, with an id where they move the cursor and a key where the newest counts', () => {
    const frame = framesOf().named('clock', { hour: 7 }, { offset: 36, key: 'clock', retryMs: 5 });
    expect(frame.as('sse')).toMatchObject({ key: 'clock' });
    expect(frame.as('sse').cursor).toBeUndefined();
    const lines = textOf(frame)
      .trimEnd()
      .split('\n')
      .map((one) => one.replace(': ', ':'));
    expect(lines.sort()).toEqual(['data:{"hour":7}', 'event:clock', 'id:k1.10', 'retry:5']);
  });

  it('moves a cursor without dispatching, in the same bytes for all', () => {
    const frames = framesOf();
    const beat = frames.cursorAt(36);
    expect(textOf(beat)).toMatch(/^id: ?k1\.10\n\n$/);
    expect(frames.cursorAt(36)).toBe(beat);
    expect(textOf(frames.cursorAt(37))).toMatch(/k1\.11/);
  });

  it('sends away for a day whoever is not to come back', () => {
    const final = textOf(framesOf().bye('kicked', 'Out.', { isFinal: true, retryMs: 5 }));
    expect(final).toMatch(/^retry: ?86400000$/m);
    expect(final).toContain('"final":true');
    const soon = textOf(framesOf().bye('slow', 'Soon.', { isFinal: false, retryMs: 1_234 }));
    expect(soon).toMatch(/^retry: ?1234$/m);
    expect(soon).toContain('"retryMs":1234');
  });

  it('says the same over a WebSocket, one message a frame', () => {
    const frames = framesOf();
    const event = said(37, 'hello');
    const [, json = ''] =
      /^data: ?(.*)$/m.exec(textOf(frames.ofEvent(event, 'room', 'data'))) ?? [];
    expect(messageOf(frames.ofEvent(event, 'room', 'data'))).toEqual({
      id: 'k1.11',
      event: 'message',
      data: JSON.parse(json) as unknown,
    });
    expect(messageOf(frames.cursorAt(36))).toEqual({ id: 'k1.10', event: 'heartbeat' });
    expect(messageOf(frames.named('clock', { hour: 7 }, { offset: 36, retryMs: 5 }))).toEqual({
      id: 'k1.10',
      event: 'clock',
      retry: 5,
      data: { hour: 7 },
    });
    expect(messageOf(frames.named('pong', null))).toEqual({ event: 'pong' });
  });
});
