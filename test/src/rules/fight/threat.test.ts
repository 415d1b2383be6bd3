import { type NpcId, brandAs } from '../../../../src/model/ids';
import { fightIn, withPair } from '../../../../src/rules/fight/fight-record';
import { aimOf, minded, topThreat, withThreat } from '../../../../src/rules/fight/threat';
import { playerId } from '../small-view';
import { CONTENT, roomId } from '../small-world';

const RAT = brandAs<NpcId>('rat-1');
const [ADA, BOB, CARA] = ['Ada', 'Bob', 'Cara'].map(playerId) as [
  ReturnType<typeof playerId>,
  ReturnType<typeof playerId>,
  ReturnType<typeof playerId>,
];

/** A rat that Ada opened, then Bob, then Cara, with so much threat each. */
function fight(ada: number, bob: number, cara = 0) {
  const quay = CONTENT.rooms.get(roomId('quay'));
  if (quay === undefined) throw new Error('there is no quay');
  const joined = [ADA, BOB, CARA].reduce((all, id) => withPair(all, id, RAT), fightIn(quay, 0));
  return [ada, bob, cara].reduce(
    (all, threat, n) => withThreat(all, RAT, { player: [ADA, BOB, CARA][n] ?? ADA, threat }),
    joined,
  );
}

const among = [ADA, BOB, CARA];

describe('aimOf', () => {
  it.each([
    ['nobody has hurt it: the first', 0, 0, ADA],
    ['109 to 100 stays', 100, 109, ADA],
    ['110 to 100 turns', 100, 110, BOB],
    ['10 to 10 stays', 10, 10, ADA],
    ['11 to 10 turns', 10, 11, BOB],
    ['any to none turns', 0, 0.5, BOB],
  ])('turns at a tenth more threat: %s', (...[, ada, bob, aim]) => {
    expect(aimOf(fight(ada, bob), RAT, { among, percent: 110 })).toBe(aim);
  });

  it('takes the most threatening of those left when its target is gone', () => {
    const left = { among: [BOB, CARA], percent: 110 };
    expect(aimOf(fight(50, 3, 4), RAT, left)).toBe(CARA);
    expect(aimOf(fight(50, 3, 3), RAT, left)).toBe(BOB);
    expect(aimOf(fight(1, 1), RAT, { among: [], percent: 110 })).toBeUndefined();
  });
});

describe('topThreat', () => {
  it('is the first to join, of equals', () => {
    expect(topThreat(fight(2, 2, 2), RAT, among)).toBe(ADA);
    expect(topThreat(fight(2, 2, 3), RAT, among)).toBe(CARA);
  });
});

describe('minded', () => {
  it('is everyone with any threat', () => {
    expect(minded(fight(0, 0.5, 3), RAT)).toEqual([BOB, CARA]);
  });
});
