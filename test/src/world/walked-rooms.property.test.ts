import fc from 'fast-check';
import { type RoomId } from '../../../src/model/ids';
import { RoomNumbers } from '../../../src/world/room-numbers';
import { WalkedRooms } from '../../../src/world/walked-rooms';
import { roomId } from '../rules/small-world';

const ALL = Array.from({ length: 100 }, (_, n) => roomId(`room${n}`));
const room = fc.constantFrom(...ALL);

describe('WalkedRooms', () => {
  it('has what a set would have, and leaves alone what it was made from', () => {
    fc.assert(
      fc.property(fc.array(room), fc.array(room), (first, more) => {
        const numbers = new RoomNumbers();
        const before = WalkedRooms.of(numbers, first);
        const after = more.reduce((walked, one) => walked.with(one), before);
        for (const [walked, set] of [
          [before, new Set(first)],
          [after, new Set([...first, ...more])],
        ] as const) {
          expect(new Set<RoomId>(walked)).toEqual(set);
          expect(ALL.filter((one) => walked.has(one))).toEqual(ALL.filter((one) => set.has(one)));
        }
      }),
    );
  });

  it('tells them in the order in which the world first heard of them', () => {
    const numbers = new RoomNumbers();
    const [north, south] = [roomId('north'), roomId('south')];
    const walked = WalkedRooms.of(numbers, [north, south]);
    expect([...walked]).toEqual([north, south]);
    expect([...WalkedRooms.of(numbers, [south, north])]).toEqual([north, south]);
  });
});
