import { npcWays, stepsFrom, stepsTo, wayTowards } from '../../../../src/rules/npc/ground';
import { type Room } from '../../../../src/model/room';
import { roomId } from '../small-world';
import { village } from './village';

const { rooms } = village();
function the(name: string): Room {
  const found = rooms.get(roomId(name));
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}
const words = (name: string): readonly string[] =>
  npcWays(rooms, the(name)).map(({ exit }) => exit.word);

describe('npcWays', () => {
  it('leave out what is hidden, locked, blocked, closed to NPCs, or where one is already', () => {
    expect(words('row2')).toEqual(['west', 'east']);
  });

  it('stay in the zone', () => {
    expect(words('row7')).toEqual(['west']);
    expect(words('coast')).toEqual([]);
  });
});

describe('stepsTo', () => {
  it('counts rooms along the ways that lead there', () => {
    const steps = stepsTo(rooms, the('row0'));
    expect(steps.get(roomId('row0'))).toBe(0);
    expect(steps.get(roomId('row5'))).toBe(5);
    expect(steps.get(roomId('quay'))).toBe(1);
    expect(steps.get(roomId('coast'))).toBeUndefined();
  });

  it('follows ways of one direction only forwards', () => {
    expect(stepsTo(rooms, the('quay')).get(roomId('row0'))).toBeUndefined();
    // No NPC gets into the pit, but out of it.
    expect(stepsTo(rooms, the('row2')).get(roomId('pit'))).toBe(1);
  });
});

describe('stepsFrom', () => {
  it('counts rooms along the ways that lead away', () => {
    expect(stepsFrom(rooms, the('pit')).get(roomId('row2'))).toBe(1);
    expect(stepsFrom(rooms, the('pit')).get(roomId('row4'))).toBe(3);
    expect(stepsFrom(rooms, the('row2')).get(roomId('pit'))).toBeUndefined();
  });
});

describe('wayTowards', () => {
  it('is a hidden way only where there is no other', () => {
    expect(wayTowards(rooms, the('row4'), the('pit'))?.to.id).toBe('row3');
    expect(wayTowards(rooms, the('row2'), the('pit'))?.exit.word).toBe('down');
    expect(wayTowards(rooms, the('row2'), the('vault'))).toBeUndefined();
  });

  it('is the first step of the shortest way', () => {
    expect(wayTowards(rooms, the('row5'), the('row1'))?.to.id).toBe('row4');
    expect(wayTowards(rooms, the('quay'), the('row3'))?.to.id).toBe('row0');
  });

  it('is nothing where there is no way, or no need of one', () => {
    expect(wayTowards(rooms, the('row1'), the('coast'))).toBeUndefined();
    expect(wayTowards(rooms, the('row1'), the('attic'))).toBeUndefined();
    expect(wayTowards(rooms, the('row1'), the('row1'))).toBeUndefined();
  });
});
