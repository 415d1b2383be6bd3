import { parseLine } from '../../../../src/command/parse-line';
import { brandAs, type ItemId } from '../../../../src/model/ids';
import { type Intent } from '../../../../src/model/intent';
import { gameDayOf } from '../../../../src/rules/shop/shop-day';
import { npc } from '../small-npcs';
import { brief, inPack, inside, item, NOW, playerId, SmallView, somebody } from '../small-view';
import { roomId, TOWN } from '../small-world';
import { fightOf } from '../npc/village';
import { highStreet, PELL, shopContent } from './high-street';

type Trading = Extract<Intent, { verb: 'list' | 'buy' | 'sell' | 'value' }>;
const buy = (what: string, count = 1): Trading => ({ verb: 'buy', what, count });
const sell = (what: string): Trading => ({ verb: 'sell', what });
const value = (what: string): Trading => ({ verb: 'value', what });
const ALL: readonly Trading[] = [{ verb: 'list' }, buy('candle'), sell('candle'), value('candle')];
const candles = item('candle1', inPack('Ada'), { quantity: 3 });
const purseOf = (view: SmallView): number => view.character(playerId('Ada'))?.purse ?? NaN;
const tillOf = (view: SmallView): number => view.record('shop', PELL.id)?.till ?? NaN;
const packOf = (view: SmallView): readonly string[] =>
  view.items.map(({ prototype, quantity }) => `${quantity} ${prototype}`);

describe('list, buy, sell and value', () => {
  it.each(ALL)('$verb where nobody sells anything: shop.none', (intent) => {
    const view = new SmallView([somebody('Ada')], [candles], shopContent());
    view.apply([{ kind: 'record', record: npc('rat-1', 'quay') }]);
    expect(view.judge('Ada', intent)).toMatchObject({ code: 'shop.none' });
  });

  it.each(ALL)('$verb after hours: shop.closed', (intent) => {
    // A small world's clock stands at seven.
    const hours = { hours: [8, 18] as const, room: roomId('quay'), state: 'open' as const };
    const view = highStreet([candles], { pell: { schedule: [hours] } });
    expect(view.judge('Ada', intent)).toMatchObject({
      code: 'shop.closed',
      text: 'The shop is closed. It is open from 8 until 18 o’clock.',
    });
    const open = highStreet([candles], { pell: { schedule: [{ ...hours, hours: [7, 18] }] } });
    expect(open.judge('Ada', intent)).not.toMatchObject({ code: 'shop.closed' });
  });

  it.each(ALL)('$verb while the keeper fights: shop.closed', (intent) => {
    const view = highStreet([candles]);
    const fight = fightOf(npc('pell-1', 'quay'));
    view.apply([{ kind: 'record', record: fight }]);
    expect(view.judge('Ada', intent)).toMatchObject({ code: 'shop.closed' });
  });
});

describe('list', () => {
  it('says what there is, for how much, and what is bought', () => {
    expect(brief(highStreet().judge('Ada', { verb: 'list' }))).toBe(
      [
        'Winifred Pell sells:',
        'A candle: $0.06, 12 left',
        'A bell: $4.80, 2 left',
        'An anvil: $0.12, 1 left',
        'Winifred Pell buys things of these kinds: light, coins.',
      ].join('\n'),
    );
  });

  it('says what is sold out, and of an empty shop that it is', () => {
    const view = highStreet();
    view.act('Ada', buy('bell', 2));
    expect(brief(view.judge('Ada', { verb: 'list' }))).toContain('A bell: $4.80, sold out');
    const bare = highStreet([], { pell: { shop: { sells: [], buys: [] } } });
    expect(brief(bare.judge('Ada', { verb: 'list' }))).toBe('Winifred Pell has nothing to sell.');
  });
});

describe('buy', () => {
  it('takes money and gives things, in one verdict that the room sees', () => {
    const view = highStreet([candles]);
    const verdict = view.act('Ada', buy('candles', 9));
    expect(brief(verdict)).toBe('shop.traded item.created');
    expect(verdict).toMatchObject({
      events: [
        { item: '9 candles', cents: 54, how: 'bought', npcName: 'Winifred Pell' },
        { item: '9 candles', quantity: 9, isQuiet: true },
      ],
    });
    expect(packOf(view)).toEqual(['10 candle', '2 candle']);
    expect([purseOf(view), tillOf(view)]).toEqual([946, 5_054]);
    expect(view.record('shop', PELL.id)?.stock['candle' as never]).toBe(3);
  });

  it.each([
    ['not for sale: target.none', buy('rope'), 'target.none'],
    ['in its files no more: target.none', buy('dodo'), 'target.none'],
    ['all: target.none', buy('all'), 'target.none'],
    ['more than there are: stock.out', buy('candle', 13), 'stock.out'],
    ['far more than there are: stock.out', buy('candle', 1_000_000), 'stock.out'],
    ['dearer than the purse: purse.short', buy('bell', 2), 'purse.short'],
    ['too heavy: too.heavy', buy('anvil'), 'too.heavy'],
  ])('refuses what is %s', (_, intent, code) => {
    const view = highStreet([], { people: [somebody('Ada', { purse: 959 })] });
    expect(view.act('Ada', intent)).toMatchObject({ code });
    expect(view.items).toEqual([]);
  });

  it('takes the last cent, and the last of its stock', () => {
    const view = highStreet([], { people: [somebody('Ada', { purse: 960 })] });
    expect(view.act('Ada', buy('bell', 2)).kind).toBe('done');
    expect(purseOf(view)).toBe(0);
    expect(brief(view.judge('Ada', buy('bell')))).toBe(
      'stock.out: A bell: sold out. There will be more tomorrow.',
    );
  });

  it('gives nothing of what does not go into the pack whole: pack.full', () => {
    const full = Array.from({ length: 19 }, (_, n) => item(`gloves${n}`, inPack('Ada')));
    const view = highStreet(full);
    expect(view.act('Ada', buy('candle', 12))).toMatchObject({ code: 'pack.full' });
    expect(view.act('Ada', buy('candle', 10)).kind).toBe('done');
  });

  it('costs less for those whose things make them charming', () => {
    const charm = item('locket1', { kind: 'slot', character: playerId('Ada'), slot: 'neck' });
    const content = shopContent();
    const locket = content.items.get('locket' as never);
    if (locket === undefined) throw new Error('no locket');
    const items = new Map([
      ...content.items,
      [locket.id, { ...locket, effects: { stats: { CHA: 25 } } }],
    ]);
    const view = new SmallView([somebody('Ada')], [charm], { ...content, items });
    view.apply([{ kind: 'record', record: npc('pell-1', 'quay') }]);
    expect(view.judge('Ada', value('bell'))).toMatchObject({ view: { cents: 456 } });
  });
});

describe('sell', () => {
  it.each([
    ['main_hand', 'holding'],
    ['coat', 'wearing'],
  ] as const)('sells nothing that is on the body: in the slot %s', (slot, doing) => {
    const candle = item('candle', { kind: 'slot', character: playerId('Ada'), slot });
    const view = highStreet([candle]);
    expect(brief(view.act('Ada', { verb: 'sell', what: 'candle' }))).toBe(
      `target.none: You are ${doing} the candle. Remove it first.`,
    );
    expect(view.items).toEqual([candle]);
  });

  it('takes things and gives money; what it deals in is for sale again', () => {
    const view = highStreet([candles]);
    const verdict = view.act('Ada', sell('candle'));
    expect(brief(verdict)).toBe('shop.traded item.destroyed');
    expect([purseOf(view), tillOf(view)]).toEqual([1_002, 4_998]);
    expect(packOf(view)).toEqual(['2 candle']);
    view.act('Ada', sell('candles'));
    expect(view.items).toEqual([]);
    expect(view.record('shop', PELL.id)?.stock['candle' as never]).toBe(15);
  });

  it('forgets what was known of a lamp', () => {
    const view = highStreet([item('basket1', inPack('Ada'))]);
    const lamp = { kind: 'lamp' as const, id: item('basket1', inPack('Ada')).id, zone: TOWN };
    view.apply([{ kind: 'record', record: { ...lamp, litAt: null, fuelMs: 1 } }]);
    view.act('Ada', sell('basket'));
    expect([...view.records('lamp')]).toEqual([]);
  });

  it.each([
    ['lit', NOW, 60_000],
    ['part burnt', null, 1],
  ])('buys a light that is %s, but does not put it on the shelf', (...[, litAt, fuelMs]) => {
    const view = highStreet([item('candle1', inPack('Ada'))]);
    const record = {
      kind: 'lamp',
      id: brandAs<ItemId>('candle1'),
      zone: TOWN,
      litAt,
      fuelMs,
    } as const;
    view.apply([{ kind: 'record', record }]);
    expect(brief(view.act('Ada', sell('candle')))).toBe('shop.traded item.destroyed');
    expect([purseOf(view), tillOf(view)]).toEqual([1_002, 4_998]);
    expect(view.record('shop', PELL.id)?.stock['candle' as never]).toBe(12);
  });

  it.each([sell('candle'), value('candle')])(
    '$verb of a light that is burnt down: shop.refuses',
    (intent) => {
      const view = highStreet([item('candle1', inPack('Ada'))]);
      const lamp = { kind: 'lamp', id: brandAs<ItemId>('candle1'), zone: TOWN } as const;
      view.apply([{ kind: 'record', record: { ...lamp, litAt: null, fuelMs: 0 } }]);
      expect(brief(view.act('Ada', intent))).toBe(
        'shop.refuses: The candle is burnt down, and of no use to them.',
      );
      expect(purseOf(view)).toBe(1_000);
    },
  );

  it.each([
    ['what it does not deal in: shop.refuses', item('coat1', inPack('Ada')), 'coat'],
    ['what is worth nothing: shop.refuses', item('crumb1', inPack('Ada')), 'crumb'],
    ['what the till cannot pay: shop.refuses', item('hoard1', inPack('Ada')), 'hoard'],
    ['money: shop.refuses', item('coin1', inPack('Ada')), 'coin'],
    ['what is not there: target.none', item('candle1', inPack('Ada')), 'rope'],
    ['what is bound: item.bound', item('relic1', inPack('Ada')), 'relic'],
  ])('refuses %s', (title, one, what) => {
    const view = highStreet([one]);
    const code = title.replace(/^.*: /u, '');
    expect(view.act('Ada', sell(what))).toMatchObject({ code });
    expect([view.items, purseOf(view)]).toEqual([[one], 1_000]);
  });

  it('refuses a container with something in it: shop.refuses', () => {
    const things = [item('basket1', inPack('Ada')), item('candle1', inside('basket1'))];
    expect(brief(highStreet(things).act('Ada', sell('basket')))).toBe(
      'shop.refuses: Empty the basket first.',
    );
  });

  it('sells what it can of several, as long as the till lasts, and names the rest', () => {
    const things = [
      item('candle1', inPack('Ada'), { quantity: 10 }),
      item('coat1', inPack('Ada')),
      item('basket1', inPack('Ada')),
    ];
    const view = highStreet(things);
    const day = gameDayOf(view.turn());
    const shop = { kind: 'shop' as const, id: PELL.id, zone: TOWN, day, till: 39, stock: {} };
    view.apply([{ kind: 'record', record: shop }]);
    expect(brief(view.act('Ada', sell('all')))).toBe(
      [
        'shop.traded item.destroyed: The coat: They do not deal in such things as a coat.',
        'The basket: There is not enough left in the till today to pay for a basket.',
      ].join('\n'),
    );
    expect([purseOf(view), tillOf(view)]).toEqual([1_020, 19]);
    view.apply([{ kind: 'record', record: { ...shop, till: 20 } }]);
    expect(view.act('Ada', sell('basket')).kind).toBe('done');
    expect(tillOf(view)).toBe(0);
  });
});

describe('value', () => {
  it('says what the shop would give, or asks', () => {
    const view = highStreet([candles]);
    expect(brief(view.judge('Ada', value('candles')))).toBe(
      '3 candles: they would give you $0.06.',
    );
    expect(brief(view.judge('Ada', value('bell')))).toBe('A bell costs $4.80.');
    expect(view.judge('Ada', value('rope'))).toMatchObject({ code: 'target.none' });
  });

  it('says what it would not take: shop.refuses', () => {
    const view = highStreet([item('coat1', inPack('Ada'))]);
    expect(view.judge('Ada', value('coat'))).toMatchObject({ code: 'shop.refuses' });
  });
});

describe('buyVerb', () => {
  it.each([
    ['buy candle', 'candle', 1],
    ['buy brass lantern 3', 'brass lantern', 3],
    ['buy 3 candles', 'candles', 3],
    ['buy 2.lamp', '2.lamp', 1],
    ['buy 2.lamp 4', '2.lamp', 4],
  ])('reads %s', (line, what, count) => {
    expect(parseLine(line, {})).toMatchObject({ intent: { verb: 'buy', what, count } });
  });

  it.each([
    'buy',
    'buy candle 0',
    'buy candle -1',
    'buy -1 candle',
    'buy candle 1000001',
    'sell',
    'value',
    'list all',
  ])('does not understand %s: verb.usage', (line) => {
    expect(parseLine(line, {})).toMatchObject({ code: 'verb.usage' });
  });
});
