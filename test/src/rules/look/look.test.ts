import { type Performable } from '../../../../src/rules/performable';
import { brief, inChest, inPack, inRoom, inside, item, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';

const look = (at: string | null, isInside = false): Performable => ({ verb: 'look', at, isInside });

const view = (): SmallView =>
  new SmallView(
    [somebody('Ada'), somebody('Bob', { profession: 'Antiquary', dp: 9 })],
    [
      item('lantern', inRoom('quay')),
      item('candle', inRoom('quay'), { quantity: 3 }),
      item('coin', inChest('quay'), { quantity: 7 }),
      item('satchel', inPack('Ada')),
      item('satchel2', inPack('Ada')),
      item('gloves', inside('satchel')),
      item('strongbox', inPack('Ada')),
      item('unheard-of', inPack('Ada')),
    ],
  );

describe('look', () => {
  it('describes the room, in words and as data', () => {
    const verdict = view().judge('Ada', look(null));
    expect(brief(verdict).split('\n')).toEqual([
      'The quay',
      'It is the quay.',
      'Exits: north, east, west (locked), south (blocked), door.',
      'A sea chest, a brass lantern and 3 candles are here.',
      'Bob is here.',
    ]);
    expect(verdict).toMatchObject({
      view: {
        id: 'quay',
        things: [
          { name: 'a sea chest', keyword: 'chest', isContainer: true },
          { name: 'a brass lantern', keyword: 'lantern', isContainer: false },
          { name: '3 candles', keyword: 'candle', quantity: 3 },
        ],
        occupants: [{ name: 'Bob', isLinkdead: false }],
      },
    });
  });

  it.each([
    ['lamp', 'It is a lantern.'],
    ['candles', 'It is a candle. There are 3 candles.'],
    ['satchel', 'It is a satchel.'],
    ['unheard', 'target.none: You see no “unheard” here.'],
    ['nameless thing', 'Whatever it was, nobody remembers.'],
    ['sea chest', 'A sea chest stands here. Look in it to see what it holds.'],
    ['bo', 'Bob, an Antiquary, bloodied.'],
    ['me', 'Ada, a Drifter, unhurt.'],
    ['ring', 'Cold, and wet.'],
    ['north', 'Worn steps. North lies The stair.'],
    ['steps', 'Worn steps. North lies The stair.'],
    ['west', 'West lies The cellar. The way is locked.'],
    ['south', 'The way is blocked.'],
    ['door', 'That way lies The shed.'],
    ['up', 'exit.none: There is no exit up.'],
    ['moon', 'target.none: You see no “moon” here.'],
  ])('at %s', (at, said) => {
    expect(brief(view().judge('Ada', look(at)))).toBe(said);
  });

  it('shows who lies bleeding', () => {
    const life = { kind: 'wounded', bledAt: 0 } as const;
    const fallen = new SmallView([somebody('Ada'), somebody('Bob', { dp: -3, life })], []);
    expect(brief(fallen.judge('Ada', look('bob')))).toBe('Bob, a Drifter, lies bleeding.');
  });

  it('shows who is dead', () => {
    const life = { kind: 'dead', at: 0 } as const;
    const gone = new SmallView([somebody('Ada'), somebody('Bob', { dp: -10, life })], []);
    expect(brief(gone.judge('Ada', look('bob')))).toBe('Bob, a Drifter, dead.');
  });

  it.each([
    ['chest', 'In the sea chest: 7 coins.'],
    ['satchel', 'In the leather satchel: a pair of gloves.'],
    ['2.satchel', 'There is nothing in the leather satchel.'],
    ['strongbox', 'container.locked: You find the strongbox locked.'],
    ['lantern', 'target.none: Nothing goes into the brass lantern.'],
    ['moon', 'target.none: You see no “moon” here.'],
  ])('in %s', (at, said) => {
    expect(brief(view().judge('Ada', look(at, true)))).toBe(said);
  });

  it('shows fifty people, and counts them all', () => {
    const many = Array.from({ length: 60 }, (_, n) => somebody(`P${n}`));
    const verdict = new SmallView(many).judge('P0', look(null));
    expect(verdict).toMatchObject({ view: { occupantCount: 59 } });
    expect(brief(verdict)).toMatch(/P50 and 9 more are here\.$/u);
  });

  it('marks whoever stares at nothing', () => {
    const world = view();
    const bob = somebody('Bob').id;
    const presence = { ...world.presence(bob), isToldLinkdead: true };
    world.apply([{ kind: 'presence', player: bob, presence }]);
    expect(brief(world.judge('Ada', look(null)))).toMatch(/Bob \(staring at nothing\) is here/u);
    expect(brief(world.judge('Ada', look('bob')))).toMatch(/The eyes stare at nothing\.$/u);
  });

  it('sees no way out where there is none', () => {
    const world = new SmallView([somebody('Ada', { room: roomId('culvert') })]);
    expect(brief(world.judge('Ada', look(null)))).toContain(
      'There is no way out that you can see.',
    );
  });
});
