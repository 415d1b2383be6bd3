import { ALL_SETTINGS, SETTINGS, type SettingGroup } from './settings';
import { type SettingValue, shownValue } from './shown-value';
import { variableName } from './variable-name';

const TITLES: Readonly<Record<SettingGroup, string>> = {
  server: 'Server',
  storage: 'Database',
  history: 'History',
  world: 'World',
  nats: 'Other nodes',
  streams: 'Streams',
  rates: 'Rates',
  accounts: 'Accounts',
  log: 'Log',
  audit: 'Audit',
  shutdown: 'Shutdown',
  rules: 'Rules of the game',
};

const HEAD = `# Configuration

From environment variables only. What is not set, or empty, has its default. A value that is not allowed stops the start
with status 78, and every such value is listed at once. \`npm start -- --print-config\` prints what is in force, with
secrets masked. This page is made from the schema (\`src/app/config/\`); a test compares them.
`;

/** \`docs/configuration.md\`, from the settings. */
export function configurationPage(): string {
  const groups = Object.keys(SETTINGS) as SettingGroup[];
  return [HEAD, ...groups.map(section)].join('\n');
}

function section(group: SettingGroup): string {
  const rows = ALL_SETTINGS.filter((each) => each.group === group).map(({ key, setting }) =>
    row([
      `\`${variableName(key)}\``,
      shownValue(setting.fallback as SettingValue, setting),
      setting.allowed,
      setting.about,
    ]),
  );
  const table = [row(['variable', 'default', 'allowed', 'what it is']), row(Array(4).fill('---'))];
  return `## ${TITLES[group]}\n\n${[...table, ...rows].join('\n')}\n`;
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
