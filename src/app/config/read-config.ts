import { type Config, type Environment } from './config';

import { crossProblems } from './cross-problems';
import { ConfigError, type ConfigProblem } from './config-error';
import { type Setting } from './setting';
import { ALL_SETTINGS } from './settings';
import { shownValue } from './shown-value';
import { variableName } from './variable-name';

export type { Config, Environment } from './config';

/**
 * The configuration from environment variables; what is not set, or empty, has its default.
 *
 * @throws ConfigError with every problem there is: values that are not allowed, numbers that do not fit together, and
 *   variables that begin with RULES_ but name no rule.
 */
export function readConfig(environment: Environment): Config {
  const problems: ConfigProblem[] = [];
  const groups: Record<string, Record<string, unknown>> = {};
  for (const { group, key, setting } of ALL_SETTINGS) {
    const read = readOne(environment[variableName(key)], setting);
    if (!read.isRight) {
      const { allowed } = setting;
      problems.push({ variable: variableName(key), was: read.was, allowed });
    }
    (groups[group] ??= {})[key.replace(/^rules\./, '')] = read.value;
  }
  const config = frozen(groups) as unknown as Config;
  problems.push(...unknownRules(environment), ...crossProblems(config));
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

type Read =
  | { readonly isRight: true; readonly value: unknown }
  | { readonly isRight: false; readonly value: unknown; readonly was: string };

function readOne(given: string | undefined, setting: Setting): Read {
  const { schema, fallback } = setting;
  if (given === undefined || given === '') return { isRight: true, value: fallback };
  const parsed = schema.safeParse(given);
  if (parsed.success) return { isRight: true, value: parsed.data };
  return { isRight: false, value: fallback, was: quoted(shownValue(given, setting)) };
}

const quoted = (shown: string): string => JSON.stringify(shown);

function unknownRules(environment: Environment): ConfigProblem[] {
  const known = new Set(ALL_SETTINGS.map(({ key }) => variableName(key)));
  return Object.keys(environment)
    .filter((variable) => variable.startsWith('RULES_') && !known.has(variable))
    .map((variable) => ({
      variable,
      was: 'no rule',
      allowed: 'the variables that docs/configuration.md lists',
    }));
}

function frozen(groups: Record<string, Record<string, unknown>>): object {
  for (const group of Object.values(groups)) Object.freeze(group);
  return Object.freeze(groups);
}
