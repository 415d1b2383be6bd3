import { type Change } from '../../../src/model/batch';
import { type Input } from '../../../src/model/input';
import { brandAs } from '../../../src/model/ids';
import { type Drafted } from '../../../src/world/drafted';
import { toBatch } from '../../../src/world/to-batch';
import { SAMPLES } from '../perception/sample-events';
import { inPack, inRoom, item, playerId, PRESENT, somebody } from '../rules/small-view';
import { roomId } from '../rules/small-world';

const FRAME = { id: 'batch-1', at: 7, tokens: {} };
const ADA = playerId('Ada');
const reply = { next: () => undefined, error: () => undefined, complete: () => undefined };

const drafted = (changes: readonly Change[], more: Partial<Drafted> = {}): Drafted => ({
  entry: { input: { kind: 'tick' } satisfies Input, reply },
  settlement: { kind: 'accepted' },
  changes,
  events: [],
  keep: null,
  ...more,
});

describe('toBatch', () => {
  it('is null when there is nothing to store', () => {
    const memory: Change[] = [
      { kind: 'presence', player: ADA, presence: PRESENT },
      { kind: 'loaded', character: somebody('Ada'), items: [], explored: [] },
      { kind: 'unloaded', player: ADA },
    ];
    expect(toBatch([drafted([]), drafted(memory)], FRAME)).toBeNull();
  });

  it('stores the last put of each thing and character', () => {
    const batch = toBatch(
      [
        drafted([
          { kind: 'character', character: somebody('Ada', { dp: 1 }) },
          { kind: 'item', item: item('coin1', inRoom('quay')) },
        ]),
        drafted([
          { kind: 'character', character: somebody('Ada', { dp: 2 }) },
          { kind: 'item', item: item('coin1', inPack('Ada')) },
        ]),
      ],
      FRAME,
    );
    expect(batch).toMatchObject({ id: 'batch-1', at: 7, characters: [{ dp: 2 }] });
    expect(batch?.items).toEqual([item('coin1', inPack('Ada'))]);
  });

  it('stores nothing of what is gone after a put, and removes nothing that is put after it was gone', () => {
    const coin: Change = { kind: 'item', item: item('coin1', inRoom('quay')) };
    const gone: Change = { kind: 'item-gone', item: brandAs('coin1') };
    expect(toBatch([drafted([coin, gone])], FRAME)).toMatchObject({
      items: [],
      itemsGone: ['coin1'],
    });
    expect(toBatch([drafted([gone, coin])], FRAME)).toMatchObject({
      items: [{ id: 'coin1' }],
      itemsGone: [],
    });
  });

  it('stores events in order, rooms explored, and the outcomes to be kept', () => {
    const keep = { player: ADA, command: brandAs<never>('cmd-1'), line: 'say hello' };
    const settlement = { kind: 'outcome', outcome: { outcome: 'done' } } as const;
    const [first, second] = [SAMPLES['room.said'], SAMPLES['player.told']];
    const batch = toBatch(
      [
        drafted([{ kind: 'explored', player: ADA, room: roomId('quay') }], { events: [first] }),
        drafted([], { events: [second], keep, settlement }),
        drafted([], { keep, settlement: { kind: 'fault', code: 'NOT_IN_WORLD' } }),
      ],
      FRAME,
    );
    expect(batch?.events).toEqual([first, second]);
    expect(batch?.explored).toEqual([{ player: ADA, room: 'quay' }]);
    expect(batch?.outcomes).toEqual([{ ...keep, outcome: 'done' }]);
  });

  it('marks the batch that lays out the world', () => {
    const seed = { input: { kind: 'seed' } satisfies Input, reply };
    const coin: Change = { kind: 'item', item: item('coin1', inRoom('quay')) };
    expect(toBatch([drafted([coin], { entry: seed })], FRAME)?.seeds).toBe(true);
    expect(toBatch([drafted([coin])], FRAME)).not.toHaveProperty('seeds');
  });
});
