import { brandAs } from '../../../../src/model/ids';
import { inRoom, inside, item, type SmallView } from '../small-view';
import { TOWN } from '../small-world';
import { guest, house, lastOf } from './store-house';

const purse = (view: SmallView, name: string) => view.character(guest(name).id)?.purse;

describe('reachRefusal', () => {
  const body = (more: object = {}) => {
    const view = house([
      item('body', inRoom('hall'), { prototype: brandAs('corpse') }),
      item('rock', inside('body')),
      item('coin', inside('body'), { quantity: 50 }),
    ]);
    view.apply([
      {
        kind: 'record',
        record: {
          kind: 'corpse',
          id: brandAs('body'),
          zone: TOWN,
          name: 'the body of Eve',
          owner: guest('Eve').id,
          rights: [guest('Eve').id],
          freeAt: 1_300_000,
          goneAt: 9_000_000,
          purse: 0,
          ...more,
        },
      },
    ]);
    return view;
  };

  it('lets anybody look in, whose ever it is', () => {
    expect(lastOf(body(), 'look in body of Eve')).toBe('In the body of Eve: a rock and 50 coins.');
  });

  it('get: loot.denied until the body is free', () => {
    const view = body();
    expect(lastOf(view, 'get all from corpse')).toMatch(/^loot\.denied/u);
    expect(lastOf(view, 'get rock from eve')).toMatch(/^loot\.denied/u);
    view.wait(300_000);
    expect(lastOf(view, 'look in corpse')).toBe('In the body of Eve: a rock and 50 coins.');
    expect(lastOf(view, 'get all from corpse')).toBe('item.moved item.moved item.destroyed');
    expect(purse(view, 'Ada')).toBe(1_050);
  });

  it('lets those reach in who have the right, whose body it was, and an NPC’s victors’ party', () => {
    const { id } = guest('Ada');
    expect(lastOf(body({ rights: [id] }), 'get rock from corpse')).toBe('item.moved');
    expect(lastOf(body({ owner: id }), 'get rock from corpse')).toBe('item.moved');
    const ofParty = (more: object): string => lastOf(inParty(body(more)), 'get rock from corpse');
    const rights = [guest('Bob').id];
    expect(ofParty({ rights, owner: null })).toBe('item.moved');
    expect(ofParty({ rights, owner: guest('Bob').id })).toMatch(/^loot\.denied/u);
  });

  const inParty = (view: SmallView): SmallView => {
    const { id } = guest('Ada');
    const members = [guest('Ada'), guest('Bob')].map((one) => ({ id: one.id, name: one.name }));
    const party = { kind: 'party', id: brandAs<never>('p'), zone: TOWN, leader: id } as const;
    view.apply([
      { kind: 'record', record: { ...party, members, invited: {}, awaySince: {} } },
      { kind: 'character', character: guest('Ada', { party: brandAs('p') }) },
    ]);
    return view;
  };

  it('goes by whose it is, and get is too.heavy', () => {
    const view = body();
    expect(lastOf(view, 'look')).toContain('the body of Eve');
    expect(lastOf(view, 'get corpse')).toBe(
      'too.heavy: The dead are heavier than they look. Let it lie.',
    );
  });

  it('look in: access.denied to who has neither the trade nor the role, and not to who has', () => {
    const tomb = (more: object = {}) => house([], { room: brandAs('tomb'), ...more });
    expect(lastOf(tomb(), 'look in file')).toMatch(/^access\.denied/u);
    expect(lastOf(tomb({ roles: ['moderator'] }), 'look in file')).toBe(
      'There is nothing in the file.',
    );
  });
});

describe('vesselNamed', () => {
  const pit = (name: string) =>
    house([item('rock', inside('lost-player-Ada')), item('hat', inside('lost-player-Bob'))], {
      room: brandAs(name),
    });

  it('hands out to each what they have lost, where lost property is kept', () => {
    const view = pit('pit');
    expect(lastOf(view, 'look in lost property')).toBe('In your lost property: a rock.');
    expect(lastOf(view, 'get hat from lost property')).toMatch(/^target\.none/u);
    expect(lastOf(view, 'get all from lost property')).toBe('item.moved');
    expect(lastOf(view, 'look in lost property')).toBe('There is nothing in your lost property.');
    expect(lastOf(view, 'put rock in lost property')).toMatch(/^access\.denied/u);
    expect(lastOf(view, 'put rock in crate')).toBe('item.moved');
  });

  it('knows of none anywhere else', () => {
    expect(lastOf(pit('hall'), 'look in lost property')).toMatch(/^target\.none/u);
  });
});
