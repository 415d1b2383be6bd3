/**
 * ESLint in the folder it is started in: what it says of the files named, and how it is configured for each, as JSON.
 *
 *   node test/architecture/lint-report.cjs lint <file>…     [{ path, line, rule, message }]
 *   node test/architecture/lint-report.cjs config <file>…   [{ path, isIgnored, errors, bans }]
 */
const { ESLint } = require('eslint');
const { relative } = require('node:path');

const [what, ...files] = process.argv.slice(2);
const eslint = new ESLint();

async function lint() {
  const results = await eslint.lintFiles(files);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => ({
      path: relative(process.cwd(), filePath),
      line,
      rule: ruleId,
      message,
    })),
  );
}

const isError = (setting) => [2, 'error'].includes(Array.isArray(setting) ? setting[0] : setting);

async function configOf(path) {
  if (await eslint.isPathIgnored(path)) return { path, isIgnored: true, errors: [], bans: [] };
  const { rules, plugins } = await eslint.calculateConfigForFile(path);
  const active = Object.entries(rules).filter(([, setting]) => isError(setting));
  const bans = active.flatMap(([rule, setting]) =>
    rule.startsWith('no-restricted-') ? setting.slice(1).map((ban) => ban.message ?? ban) : [],
  );
  const errors = active.map(([rule]) => rule);
  const ours = errors.filter((rule) => rule.startsWith('house/'));
  // A message that names what it found does so at its end.
  const messages = ours.flatMap((rule) =>
    Object.values(plugins.house.rules[rule.slice(6)].meta.messages),
  );
  bans.push(...messages.map((message) => message.split(/ \(?{{/)[0]));
  return { path, isIgnored: false, errors, bans };
}

const report = what === 'lint' ? lint() : Promise.all(files.map(configOf));
report.then((found) => process.stdout.write(JSON.stringify(found)));
