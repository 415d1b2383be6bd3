import { BoundedLines } from '../../../../src/infra/logging/bounded-lines';
import { createSink, type Sink, telling } from './sink';

function linesTo(sink: Sink, maxLines = 3): BoundedLines {
  return new BoundedLines({
    destination: sink.stream,
    maxLines,
    tellDropped: (count) => `dropped ${count}`,
  });
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('BoundedLines', () => {
  it('hands lines on in order', async () => {
    const sink = createSink();
    const lines = linesTo(sink);
    lines.write('a');
    lines.write('b');
    await settled();
    lines.write('c');
    await settled();
    expect(sink.lines()).toEqual(['a', 'b', 'c']);
    expect(lines.depth).toBe(0);
  });

  it('keeps as many as it may while the destination is slow, counts the others, and tells', async () => {
    const sink = createSink();
    const lines = linesTo(sink);
    sink.hold();
    for (const line of ['a', 'b', 'c', 'd', 'e', 'f']) lines.write(line);
    expect(lines.depth).toBe(3);
    expect(lines.dropped).toBe(2);
    sink.release();
    await settled();
    expect(sink.lines()).toEqual(['a', 'dropped 2', 'b', 'c', 'd']);
    expect(lines.dropped).toBe(2);
  });

  it('loses what waits when the destination fails, and never throws', async () => {
    const sink = createSink();
    const lines = linesTo(sink);
    sink.hold();
    lines.write('a');
    lines.write('b');
    sink.stream.destroy(new Error('EPIPE'));
    await settled();
    lines.write('c');
    expect(lines.dropped).toBe(2);
    expect(lines.depth).toBe(0);
  });

  it('is flushed when nothing waits any more', async () => {
    const sink = createSink();
    const lines = linesTo(sink);
    const seen: string[] = [];
    sink.hold();
    lines.write('a');
    lines.write('b');
    lines.flushed().subscribe(telling(seen, 'flushed'));
    const left = lines.flushed().subscribe(telling(seen, 'never'));
    left.unsubscribe();
    await settled();
    expect(seen).toEqual([]);
    sink.release();
    await settled();
    expect(seen).toEqual(['flushed']);
  });

  it('is flushed at once when it is empty, and when the destination is dead', async () => {
    const sink = createSink();
    const lines = linesTo(sink);
    const seen: string[] = [];
    lines.flushed().subscribe(telling(seen, 'empty'));
    sink.hold();
    lines.write('a');
    lines.flushed().subscribe(telling(seen, 'dead'));
    sink.stream.destroy();
    await settled();
    expect(seen).toEqual(['empty', 'dead']);
  });

  it.each([0, -1, 1.5, NaN])('refuses %p lines', (maxLines) => {
    expect(() => linesTo(createSink(), maxLines)).toThrow(
      `maxLines is ${maxLines}, allowed is a whole number of 1 or more`,
    );
  });
});
