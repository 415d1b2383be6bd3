import { type Intent } from '../../../../src/model/intent';
import { type Item } from '../../../../src/model/item';
import { parseLine } from '../../../../src/command/parse-line';
import { type Performable } from '../../../../src/rules/performable';
import { lineOf } from '../../../../src/wording/line-of';
import { brief, inChest, inPack, inRoom, inside, item, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';

function meant(line: string): Performable {
  const parsed = parseLine(line, {});
  const intent: Intent | null = parsed.kind === 'intent' ? parsed.intent : null;
  if (intent === null || intent.verb === 'help' || intent.verb === 'history')
    throw new Error(`not for the rules: ${line}`);
  return intent;
}

/** Ada types the lines one after the other; the last one's words come back. */
function lastOf(view: SmallView, ...lines: readonly string[]): string {
  return lines.map((line) => brief(view.act('Ada', meant(line)))).at(-1) ?? '';
}

const ada = somebody('Ada');
const bob = somebody('Bob');
const lying = (...items: readonly Item[]): SmallView => new SmallView([ada, bob], items);
const where = (view: SmallView, id: string): unknown =>
  view.items.find((one) => one.id === id)?.location;
const counts = (view: SmallView): readonly string[] =>
  view.items.map(
    ({ prototype, quantity, location }) => `${quantity} ${prototype} ${location.kind}`,
  );

describe('get', () => {
  it.each([
    ['get lamp', 'item.moved'],
    ['get br lan', 'item.moved'],
    ['get 2.lantern', 'target.none: You see no “2.lantern” here.'],
    ['get moon', 'target.none: You see no “moon” here.'],
    ['get a', 'target.none: There is nothing here to take.'],
    ['get anvil', 'too.heavy: That is more than you can carry.'],
    ['get lamp from moon', 'target.none: You see no “moon” here.'],
    ['get coin from lantern', 'target.none: Nothing goes into the brass lantern.'],
    ['get coin from strongbox', 'container.locked: You find the strongbox locked.'],
    ['get coin from chest', 'target.none: You see no “coin” in the sea chest.'],
    ['get all from container', 'item.moved'],
  ])('%s: %s', (line, said) => {
    const view = lying(
      item('lantern', inRoom('quay')),
      item('anvil', inRoom('quay')),
      item('strongbox', inRoom('quay')),
      item('candle', inChest('quay')),
    );
    expect(lastOf(view, line)).toBe(said);
  });

  it('target.none when there is nothing at all', () => {
    expect(lastOf(lying(), 'get all')).toBe('target.none: There is nothing here to take.');
  });

  it('access.denied: lets nobody into a container that is not for its trade', () => {
    const view = new SmallView([somebody('Ada', { room: roomId('cellar') })]);
    expect(lastOf(view, 'get all from chest')).toMatch(/^access\.denied/u);
  });

  it.each([
    ['get candle', ['1 candle character', '9 candle room']],
    ['get 3 candles', ['3 candle character', '6 candle room', '1 candle room']],
    ['get candles', ['1 candle room', '9 candle character']],
    ['get 2.candle', ['9 candle room', '1 candle character']],
    ['get all.candle', ['9 candle character', '1 candle character']],
  ])('%s takes of a stack what was asked for', (line, left) => {
    const view = lying(
      item('candle', inRoom('quay'), { quantity: 9 }),
      item('candle2', inRoom('quay')),
    );
    lastOf(view, line);
    const total = counts(view).reduce((sum, one) => sum + Number(one.split(' ')[0]), 0);
    expect(total).toBe(10);
    const inHand = left.filter((one) => one.endsWith('character'));
    const held = (list: readonly string[]): number =>
      list
        .filter((one) => one.endsWith('character'))
        .reduce((sum, one) => sum + Number(one.split(' ')[0]), 0);
    expect(held(counts(view))).toBe(held(inHand));
  });

  it('fills stacks before it opens a new one', () => {
    const view = lying(
      item('candle', inPack('Ada'), { quantity: 8 }),
      item('candle2', inRoom('quay'), { quantity: 5 }),
    );
    expect(lastOf(view, 'get candles')).toBe('item.moved');
    expect(counts(view)).toEqual(['10 candle character', '3 candle character']);
  });

  it('needs no slot for what goes onto a stack; pack.full where it needs one', () => {
    const full = Array.from({ length: 19 }, (_, n) => item(`gloves${n}`, inPack('Ada')));
    const view = new SmallView(
      [somebody('Ada', { stats: { ...ada.stats, STR: 90 } })],
      [
        ...full,
        item('candle', inPack('Ada'), { quantity: 8 }),
        item('candle2', inRoom('quay'), { quantity: 2 }),
        item('gloves', inRoom('quay')),
      ],
    );
    expect(lastOf(view, 'get candles')).toBe('item.moved');
    expect(lastOf(view, 'get gloves')).toBe('pack.full: Your pack is full.');
  });

  it('takes all that may be taken and names each that may not', () => {
    const view = lying(
      item('anvil', inRoom('quay')),
      item('lantern', inRoom('quay')),
      item('coin', inRoom('quay'), { quantity: 30 }),
    );
    expect(lastOf(view, 'get all')).toBe(
      'item.moved item.moved item.destroyed: The anvil: That is more than you can carry.',
    );
  });

  it('tells of several in one line, like ones together, and of each why not only once', () => {
    const view = lying(
      ...['gloves1', 'anvil1', 'candle1', 'gloves2', 'anvil2'].map((id) =>
        item(id, inRoom('quay')),
      ),
    );
    const verdict = view.act('Ada', meant('get all'));
    expect(brief(verdict)).toBe(
      'item.moved item.moved item.moved: 2 anvils: That is more than you can carry.',
    );
    const moved = verdict.kind === 'done' ? verdict.events : [];
    expect(moved).toMatchObject([
      { item: 'a pair of gloves', together: ['2 pairs of gloves', 'a candle'] },
      { item: 'a candle', isQuiet: true },
      { item: 'a pair of gloves', isQuiet: true },
    ]);
    expect(moved.map((event) => lineOf(event, 'self'))).toEqual([
      'You take 2 pairs of gloves and a candle.',
      null,
      null,
    ]);
  });

  it('counts what may not, if it is of many kinds', () => {
    const heavy = ['anvil', 'lantern', 'strongbox', 'satchel'].map((id) =>
      item(id, inRoom('quay')),
    );
    const weak = somebody('Ada', { stats: { ...ada.stats, STR: 0 } });
    const said = (...items: readonly Item[]): string =>
      lastOf(new SmallView([weak], items), 'get all');
    expect(said(...heavy.slice(0, 3))).toBe(
      'too.heavy: The anvil, the brass lantern and the strongbox: That is more than you can carry.',
    );
    expect(said(...heavy)).toBe('too.heavy: 4 things: That is more than you can carry.');
  });

  it('says whether one of a stack leaves others', () => {
    const view = lying(item('candle', inPack('Ada'), { quantity: 2 }));
    const lineAfter = (): unknown => {
      const verdict = view.act('Ada', meant('drop candle'));
      return verdict.kind === 'done' && verdict.events.map((event) => lineOf(event, 'self'));
    };
    expect(lineAfter()).toEqual(['You lay down a candle.']);
    expect(lineAfter()).toEqual(['You lay down the candle.']);
  });

  it('takes 50 things by one command, and no more', () => {
    const view = lying(...Array.from({ length: 60 }, (_, n) => item(`candle${n}`, inRoom('quay'))));
    lastOf(view, 'get all');
    const held = counts(view).filter((one) => one.endsWith('character'));
    expect(counts(view)).toHaveLength(15);
    expect(held).toEqual(Array.from({ length: 5 }, () => '10 candle character'));
  });

  it('lets a stevedore carry ten kilograms more', () => {
    const anvil = item('anvil', inRoom('quay'));
    const strong = { stats: { ...ada.stats, STR: 90 } };
    const plain = new SmallView([somebody('Ada', strong)], [anvil]);
    expect(lastOf(plain, 'get anvil')).toMatch(/^too\.heavy/u);
    const stronger = { stats: { ...ada.stats, STR: 100 }, profession: 'Stevedore' } as const;
    const porter = new SmallView([somebody('Ada', stronger)], [anvil]);
    expect(lastOf(porter, 'get anvil')).toBe('item.moved');
    expect(porter.judge('Ada', meant('inventory'))).toMatchObject({ view: { gramsMax: 60_000 } });
  });
});

describe('drop', () => {
  it('says of what is worn that it must come off first', () => {
    const gloves = item('gloves', { kind: 'slot', character: ada.id, slot: 'hands' });
    const said = 'target.none: You are wearing the pair of gloves. Remove it first.';
    expect(lastOf(lying(gloves), 'drop gloves')).toBe(said);
    expect(lastOf(lying(gloves), 'give gloves to Bob')).toBe(said);
    expect(lastOf(lying(gloves), 'drop all')).toBe('target.none: Your pack is empty.');
  });

  it.each([
    ['drop lamp', 'item.moved'],
    ['drop moon', 'target.none: You carry no “moon”.'],
    ['drop locket', 'item.bound: You and the locket are bound to each other.'],
    ['drop curse', 'item.no_drop: You cannot bring yourself to let go of the curse.'],
    ['drop satchel', 'item.bound: You and the locket are bound to each other.'],
  ])('%s: %s', (line, said) => {
    const view = lying(
      item('lantern', inPack('Ada')),
      item('locket', inPack('Ada')),
      item('curse', inPack('Ada')),
      item('satchel', inPack('Ada')),
      item('locket2', inside('satchel')),
    );
    expect(lastOf(view, line)).toBe(said);
  });

  it('says so when the pack is empty', () => {
    expect(lastOf(lying(), 'drop all')).toBe('target.none: Your pack is empty.');
  });
});

describe('put', () => {
  it.each([
    ['put lantern in satchel', 'item.moved'],
    ['put lantern in sea chest', 'item.moved'],
    ['put locket in satchel', 'item.moved'],
    ['put locket in chest', 'item.bound: You and the locket are bound to each other.'],
    [
      'put satchel in satchel',
      'container.full: What holds things itself does not fit into the leather satchel.',
    ],
    ['put satchel in chest', 'item.moved'],
    [
      'put all in satchel',
      /^item\.moved.*: The coin: There is no room left in the leather satchel\.$/u,
    ],
    ['put moon in satchel', 'target.none: You carry no “moon”.'],
    ['put lantern in moon', 'target.none: You see no “moon” here.'],
  ])('%s: %s', (line, said) => {
    const view = lying(
      item('satchel', inPack('Ada')),
      item('lantern', inPack('Ada')),
      item('locket', inPack('Ada')),
      item('candle', inPack('Ada')),
      item('coin', inPack('Ada')),
    );
    const expected: unknown = typeof said === 'string' ? said : expect.stringMatching(said);
    expect(lastOf(view, line)).toEqual(expected);
  });

  it('container.full: keeps to the weight limit', () => {
    const lamps = [1, 2, 3].map((n) => item(`lantern${n}`, inPack('Ada')));
    const view = lying(item('satchel', inPack('Ada')), ...lamps);
    expect(lastOf(view, 'put all.lantern in satchel')).toBe(
      'item.moved item.moved: The brass lantern: That is too heavy for the leather satchel.',
    );
  });

  it('has nothing else when the bag is all there is', () => {
    const view = lying(item('satchel', inPack('Ada')));
    expect(lastOf(view, 'put all in satchel')).toBe(
      'target.none: You have nothing else to put there.',
    );
  });
});

describe('give', () => {
  it('hands a thing over, and tells the room', () => {
    const view = lying(item('lantern', inPack('Ada')));
    const verdict = view.act('Ada', meant('give lantern to bo'));
    expect(verdict).toMatchObject({
      kind: 'done',
      events: [
        {
          type: 'item.moved',
          how: 'give',
          item: 'a brass lantern',
          quantity: 1,
          audience: { kind: 'room', room: 'quay' },
          from: { kind: 'player', name: 'Ada' },
          to: { kind: 'player', player: 'player-Bob', name: 'Bob' },
        },
      ],
    });
    expect(where(view, 'lantern')).toEqual(inPack('Bob'));
  });

  it.each([
    ['give lantern to Eve', 'target.none: You see nobody called “Eve” here.'],
    ['give lantern to Ada', 'target.none: You see nobody called “Ada” here.'],
    ['give moon to Bob', 'target.none: You carry no “moon”.'],
    ['give locket to Bob', 'item.bound: You and the locket are bound to each other.'],
    ['give lantern to Cy', 'pack.full: Cy’s pack is full.'],
    ['give anvil to Bob', 'too.heavy: That is more than Bob can carry.'],
  ])('%s: %s', (line, said) => {
    const view = new SmallView(
      [ada, bob, somebody('Cy'), somebody('Eve', { room: roomId('loft') })],
      [
        item('lantern', inPack('Ada')),
        item('locket', inPack('Ada')),
        item('anvil', inPack('Ada')),
        ...Array.from({ length: 20 }, (_, n) => item(`gloves${n}`, inPack('Cy'))),
      ],
    );
    expect(lastOf(view, line)).toBe(said);
  });
});
