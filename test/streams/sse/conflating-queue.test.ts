import fc from 'fast-check';
import { ConflatingQueue } from '#streams';

const make = (): ConflatingQueue<string> =>
  new ConflatingQueue({ key: (text) => text.split('=')[1]?.slice(0, 1) });

describe('ConflatingQueue', () => {
  it('keeps the newest of a key in the place of the older, and all without key', () => {
    const queue = make();
    const replaced = ['a=x1', 'b', 'c=y1', 'd=x2', 'b'].map((text) => queue.push(text));
    expect(replaced).toEqual([undefined, undefined, undefined, 'a=x1', undefined]);
    expect(queue.length).toBe(4);
    expect(queue.takeAll()).toEqual(['d=x2', 'b', 'c=y1', 'b']);
    expect([queue.length, queue.takeAll()]).toEqual([0, []]);
  });

  it('begins anew when all is taken', () => {
    const queue = make();
    queue.push('a=x1');
    queue.takeAll();
    expect(queue.push('a=x2')).toBeUndefined();
  });

  it('lets go of what is refused, and keeps the places of the rest', () => {
    const queue = make();
    for (const text of ['one', 'a=x1', 'two', 'b=y1']) queue.push(text);
    expect(queue.keep((text) => text.includes('='))).toBe(2);
    queue.push('c=y2');
    expect(queue.takeAll()).toEqual(['a=x1', 'c=y2']);
  });

  it('holds what a plain walk over the input holds', () => {
    const input = fc.array(fc.constantFrom('p', 'q', 'a=x', 'b=x', 'a=y', 'b=y', 'a=z'));
    fc.assert(
      fc.property(input, (texts) => {
        const queue = make();
        const places = new Map<string, number>();
        const expected: string[] = [];
        for (const text of texts) {
          queue.push(text);
          const key = text.split('=')[1];
          const place = key === undefined ? undefined : places.get(key);
          if (place !== undefined) expected[place] = text;
          else if (key === undefined) expected.push(text);
          else places.set(key, expected.push(text) - 1);
        }
        expect(queue.takeAll()).toEqual(expected);
      }),
    );
  });
});
