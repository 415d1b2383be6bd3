import { lineOf } from '../../../src/wording/line-of';
import { SAMPLES } from '../perception/sample-events';

describe('told', () => {
  const strained = { ...SAMPLES['player.told'], isStrained: true } as const;

  it.each([
    ['self', 'You whisper to Bob, in a strained voice, “Come.”'],
    ['target', 'Ada whispers to you, in a strained voice, “Come.”'],
    ['room', 'Ada whispers to Bob, in a strained voice, “Come.”'],
  ] as const)('says to %s that a whisper is strained', (part, line) => {
    expect(lineOf(strained, part)).toBe(line);
  });
});
