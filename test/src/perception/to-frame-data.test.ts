import { type GameEvent } from '../../../src/model/event';
import { type Part } from '../../../src/model/frame';
import { toFrameData } from '../../../src/perception/to-frame-data';
import { SAMPLES, VIEW } from './sample-events';

const PARTS: readonly Part[] = ['self', 'target', 'from', 'to', 'room'];
const rows = Object.values(SAMPLES).flatMap((event: GameEvent) =>
  PARTS.map((part) => [event.type, part, event] as const),
);

describe('toFrameData', () => {
  it.each(rows)('of %s for %s has the public fields, and the part', (_type, part, event) => {
    const hidden = [
      'viewer',
      'actorAccount',
      'correlationId',
      ...(part === 'self' ? [] : ['view']),
    ];
    const shown = Object.entries(event).filter(([field]) => !hidden.includes(field));
    expect(toFrameData(event, part)).toEqual({ ...Object.fromEntries(shown), part });
    expect(JSON.stringify(toFrameData(event, part))).not.toMatch(/account-|correlation|"before"/u);
  });

  it('keeps the damage of a blow from those who only look on', () => {
    const struck = { ...SAMPLES['clock.struck'], type: 'combat.struck', damage: 5 } as never;
    const told = PARTS.filter((part) => 'damage' in toFrameData(struck, part));
    expect(told).toEqual(['self', 'target', 'from', 'to']);
  });

  it('gives the mover, and nobody else, the new room', () => {
    expect(toFrameData(SAMPLES['player.moved'], 'self')['view']).toBe(VIEW);
    expect(toFrameData(SAMPLES['player.moved'], 'to')).not.toHaveProperty('view');
  });
});
