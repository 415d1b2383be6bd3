import { type PrototypeId } from '../../model/ids';
import { type AccessRequirement, type SpecialRules } from '../../model/sub-zone';
import { type ConfigFile } from '../schemas/config-schema';
import { readRequirement } from './access-requirement';
import { type FoundConfig } from './config-finder';

type RulesFile = NonNullable<ConfigFile['special_rules']>;

const rulesIn = (config: FoundConfig | undefined): RulesFile =>
  (config?.ok === true ? config.value.special_rules : undefined) ?? {};

interface Laws {
  readonly zone: FoundConfig | undefined;
  readonly subZone: FoundConfig | undefined;
  readonly items: ReadonlyMap<PrototypeId, unknown>;
}

/**
 * The laws of a sub-zone: its own, and its zone's where it has none; null says nothing (game.md section 2). A profession
 * or a thing that the game does not have is not asked for: nobody could ever come in.
 */
export function buildRules({ zone, subZone, items }: Laws): SpecialRules {
  const outer = rulesIn(zone);
  const inner = rulesIn(subZone);
  const isPossible = (one: AccessRequirement): boolean =>
    one.kind !== 'item' || items.has(one.item);
  const said = <TKey extends keyof RulesFile>(key: TKey): RulesFile[TKey] =>
    inner[key] ?? outer[key];
  const drain = said('lucidity_drain_rate');
  const spawn = said('npc_spawn_modifier');
  const combat = said('combat_modifier');
  const bonus = said('exploration_bonus');
  return {
    ...(drain == null ? {} : { lucidityDrainRate: drain }),
    ...(spawn == null ? {} : { npcSpawnModifier: spawn }),
    ...(combat == null ? {} : { combatModifier: combat }),
    ...(bonus == null ? {} : { explorationBonus: bonus }),
    accessRequirements: (said('access_requirements') ?? [])
      .flatMap((text) => readRequirement(text) ?? [])
      .filter(isPossible),
  };
}
