import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { brandAs } from '../../../src/model/ids';
import { fromMemory, isAsking, isTaught } from '../../../src/world/from-memory';
import { NOW, playerId, SmallView, somebody } from '../rules/small-view';
import { closeWorlds, told } from './world-rig';

const view = new SmallView([
  somebody('Ada', { aliases: { peer: 'look', hop: 'north' } }),
  somebody('Dora', { tutorial: { step: 0 } as never }),
]);
const ask = (who: string, line: string) => {
  const asked = { player: playerId(who), id: brandAs<never>('id'), line, correlationId: 'c' };
  return told(fromMemory({ world: view, now: NOW, numbers: RULE_NUMBERS, seed: 's' }, 77, asked));
};

describe('isAsking', () => {
  it.each([
    ['look', true],
    ['who', true],
    ['peer', true],
    ['hop', false],
    ['north', false],
    ['say look', false],
    ['', false],
    ['no such verb', false],
  ])('of “%s” is %s', (line, expected) => {
    expect(isAsking(view, { player: playerId('Ada'), line })).toBe(expected);
  });

  it('goes by no aliases for somebody who is not there', () => {
    expect(isAsking(view, { player: playerId('Cy'), line: 'peer' })).toBe(false);
  });
});

describe('isTaught', () => {
  it('knows who is in the tutorial', () => {
    expect(['Ada', 'Dora', 'Cy'].map((who) => isTaught(view, playerId(who)))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('fromMemory', () => {
  afterEach(closeWorlds);

  it('answers a question by what is committed, true at the head it is given', () => {
    const { answer, isDone } = ask('Ada', 'look');
    expect(answer).toMatchObject({ id: 'id', offset: 77, duplicate: false, outcome: 'done' });
    expect([answer?.view, isDone]).toMatchObject([{ name: 'The quay' }, true]);
  });

  it('knows nobody who is not in the world', () => {
    expect(ask('Cy', 'look').fault).toBe('NOT_IN_WORLD');
  });
});
