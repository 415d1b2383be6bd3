import { PROFESSIONS } from '../../../src/model/profession';
import { WEATHERS } from '../../../src/model/weather';
import { type OwnWorld, ownWorld } from './own-world';

interface Config {
  readonly weather_patterns?: readonly string[];
  readonly special_rules?: { readonly access_requirements?: readonly string[] };
}

/** What the loader passes over in other worlds without a row. */
describe('the configs of our own world', () => {
  let own: OwnWorld;
  let configs: readonly Config[];

  beforeAll(async () => {
    own = await ownWorld();
    configs = own.files
      .filter(({ path }) => path.endsWith('_config.json'))
      .map(({ text }) => JSON.parse(text) as Config);
  });

  it('name weather that there is', () => {
    const named = configs.flatMap((config) => config.weather_patterns ?? []);
    expect(named.filter((word) => !(WEATHERS as readonly string[]).includes(word))).toEqual([]);
    expect(own.world.weather.size).toBeGreaterThan(0);
  });

  it('ask for things and professions that there are', () => {
    const asked = configs.flatMap((config) => config.special_rules?.access_requirements ?? []);
    const known = [
      ...[...own.world.items.keys()].map((id) => `item:${id}`),
      ...PROFESSIONS.map((name) => `profession:${name}`),
      ...Array.from({ length: 20 }, (_, index) => `level:${index + 1}`),
    ];
    expect(asked.filter((requirement) => !known.includes(requirement))).toEqual([]);
  });

  it('drain the mind in the harbour of Innsmouth', () => {
    expect(own.world.subZones.get('earth/innsmouth/harbour')?.rules.lucidityDrainRate).toBe(0.3);
  });
});
