import { Frames } from '../../../src/session/frames';
import { said } from './events';

const framesOf = (): Frames => new Frames({ epoch: 'k1', utf8: (text) => Buffer.from(text) });
const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => Buffer.from(bytes).toString();

describe('Frames', () => {
  it('makes the bytes of an event once for all who stand to it alike', () => {
    const frames = framesOf();
    const event = said(37, 'hello');
    const first = frames.ofEvent(event, 'room', 'data');
    expect(frames.ofEvent(event, 'room', 'data').bytes).toBe(first.bytes);
    expect(frames.ofEvent(event, 'self', 'data').bytes).not.toBe(first.bytes);
    expect(frames.ofEvent(event, 'room', 'text').bytes).not.toBe(first.bytes);
    expect(first.cursor).toBe(37);
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
    expect(frame.key).toBe('clock');
    expect(frame.cursor).toBeUndefined();
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
});
