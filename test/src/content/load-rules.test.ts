import { loadWorld } from '../../../src/content/load-world';
import { type WorldContent, type WorldFile } from '../../../src/model/content';
import { type SpecialRules } from '../../../src/model/sub-zone';
import { change } from './changed-world';

const ZONE = 'world/test/town/zone_config.json';
const SUB_ZONE = 'world/test/town/middle/subzone_config.json';

function worldOf(files: readonly WorldFile[]): WorldContent {
  const { world } = loadWorld(files);
  if (!world) throw new Error('no world');
  return world;
}

/** The laws of the town's middle, where the two files have these. */
function rulesOf(zone: object, subZone: object): SpecialRules | undefined {
  const files = change(ZONE, { special_rules: zone }).map((file) =>
    file.path === SUB_ZONE ? { ...file, text: JSON.stringify({ special_rules: subZone }) } : file,
  );
  return worldOf(files).subZones.get('test/town/middle')?.rules;
}

describe('loadWorld, asked for special_rules', () => {
  it("reads all five, a sub-zone's before its zone's, one by one", () => {
    const zone = {
      lucidity_drain_rate: 0.3,
      npc_spawn_modifier: 2,
      combat_modifier: 1.5,
      exploration_bonus: 4,
      access_requirements: ['level:2'],
    };
    expect(rulesOf(zone, {})).toEqual({
      lucidityDrainRate: 0.3,
      npcSpawnModifier: 2,
      combatModifier: 1.5,
      explorationBonus: 4,
      accessRequirements: [{ kind: 'level', level: 2 }],
    });
    const inner = { lucidity_drain_rate: 0, combat_modifier: null, access_requirements: [] };
    expect(rulesOf(zone, inner)).toEqual({
      lucidityDrainRate: 0,
      npcSpawnModifier: 2,
      combatModifier: 1.5,
      explorationBonus: 4,
      accessRequirements: [],
    });
  });

  it('has none where no file says any', () => {
    expect(rulesOf({}, {})).toEqual({ accessRequirements: [] });
  });

  it('asks only for what somebody could have or be', () => {
    const asked = [
      'level:3',
      'item:lamp',
      'profession:medium',
      'hat',
      'item:crown_of_stars',
      'profession:fisher',
      'level:high',
    ];
    expect(rulesOf({}, { access_requirements: asked })?.accessRequirements).toEqual([
      { kind: 'level', level: 3 },
      { kind: 'item', item: 'lamp' },
      { kind: 'profession', profession: 'Medium' },
    ]);
  });
});

describe('loadWorld, asked for the weather', () => {
  const weatherOf = (patterns: unknown): readonly unknown[] => [
    ...worldOf(change(ZONE, { weather_patterns: patterns })).weather,
  ];

  it('has the patterns of each zone that names any', () => {
    expect(weatherOf(['fog', 'fog', 'storm'])).toEqual([['test/town', ['fog', 'fog', 'storm']]]);
  });

  it.each([
    ['no list', null],
    ['an empty list', []],
    ["another game's words alone", ['drizzle']],
  ])('has nothing for a zone with %s', (_what, patterns) => {
    expect(weatherOf(patterns)).toEqual([]);
  });

  it("leaves aside another game's words without a row", () => {
    expect(weatherOf(['gale', 'rain'])).toEqual([['test/town', ['rain']]]);
    expect(loadWorld(change(ZONE, { weather_patterns: ['gale'] })).report).toEqual([]);
  });
});
