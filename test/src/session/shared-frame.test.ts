import { SharedFrame, type Wire } from '../../../src/session/shared-frame';

function rig(kind: { readonly cursor?: number; readonly key?: string } = {}) {
  const made: string[] = [];
  const encode = (wire: Wire) => (): Uint8Array => {
    made.push(wire);
    return Buffer.from(wire);
  };
  const fields = () => ({ id: 'k1.1' });
  const encodings = { sse: encode('sse'), websocket: encode('websocket') };
  return { made, frame: new SharedFrame({ encodings, fields, ...kind }) };
}

describe('SharedFrame', () => {
  it('makes no bytes for a wire without readers, and once those for all of its readers', () => {
    const { made, frame } = rig();
    expect(made).toEqual([]);
    const first = frame.as('sse');
    expect(frame.as('sse').bytes).toBe(first.bytes);
    expect(made).toEqual(['sse']);
    const other = frame.as('websocket');
    expect(frame.as('websocket').bytes).toBe(other.bytes);
    expect(made).toEqual(['sse', 'websocket']);
  });

  it('is logged or volatile on every wire alike', () => {
    for (const wire of ['sse', 'websocket'] as const) {
      expect(rig({ cursor: 7 }).frame.as(wire)).toMatchObject({ cursor: 7 });
      expect(rig({ key: 'clock' }).frame.as(wire)).toMatchObject({ key: 'clock' });
      expect(Object.keys(rig().frame.as(wire))).toEqual(['bytes']);
    }
  });
});
