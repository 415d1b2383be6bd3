import { ownWorld } from './own-world';

describe('buildItem', () => {
  it('keeps how each consumable of our own is taken', async () => {
    const { items } = (await ownWorld()).world;
    const consumables = [...items.values()].filter(({ kind }) => kind === 'consumable');
    const by = (how: string | undefined): readonly string[] =>
      consumables.filter(({ taken }) => taken === how).map(({ id }) => id);
    expect(by(undefined)).toEqual([]);
    expect(by('eaten')).toEqual(expect.arrayContaining(['hardtack', 'sandwich']));
    expect(by('drunk')).toEqual(expect.arrayContaining(['coffee', 'folk_tonic']));
    expect(by('applied')).toEqual(expect.arrayContaining(['bandage_roll', 'smelling_salts']));
  });
});
