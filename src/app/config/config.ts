import { type RuleNumbers } from '../../rules/numbers';
import { type Setting } from './setting';
import { type SETTINGS, type SettingGroup } from './settings';

type Values<TSettings> = {
  readonly [K in keyof TSettings]: TSettings[K] extends Setting<infer T> ? T : never;
};
type Grouped = {
  readonly [G in Exclude<SettingGroup, 'rules'>]: Values<(typeof SETTINGS)[G]>;
};

/** What the server runs with. Frozen. */
export interface Config extends Grouped {
  /** The game's numbers, by the names that rules know. */
  readonly rules: RuleNumbers;
}

export type Environment = Readonly<Record<string, string | undefined>>;
