import { type Config } from './config';
import { ALL_SETTINGS } from './settings';
import { type SettingValue, shownValue } from './shown-value';
import { variableName } from './variable-name';

/** The effective configuration as `VARIABLE=value` lines, secrets masked; `--print-config` shows it. */
export function printConfig(config: Config): string {
  const groups = config as unknown as Readonly<
    Record<string, Readonly<Record<string, SettingValue>>>
  >;
  const lines = ALL_SETTINGS.map(({ group, key, setting }) => {
    const value = groups[group]?.[key.replace(/^rules\./, '')] ?? null;
    return `${variableName(key)}=${shownValue(value, setting)}`;
  });
  return `${lines.join('\n')}\n`;
}
