import fc from 'fast-check';
import { ConfigError } from '../../../../src/app/config/config-error';
import { printConfig } from '../../../../src/app/config/print-config';
import { readConfig } from '../../../../src/app/config/read-config';
import { ALL_SETTINGS } from '../../../../src/app/config/settings';
import { variableName } from '../../../../src/app/config/variable-name';

const variable = fc.constantFrom(...ALL_SETTINGS.map(({ key }) => variableName(key)));
const value = fc.oneof(
  fc.string(),
  fc.integer().map(String),
  fc.double().map(String),
  fc.webUrl(),
  fc.constantFrom('true', '1e3', '0x10', ' 5', '５', '-0', 'Infinity', '__proto__'),
);

/** A config with a port, or a ConfigError that names each variable once; any other error is thrown on. */
function isTakenOrExplained(environment: Readonly<Record<string, string>>): boolean {
  try {
    return Number.isInteger(readConfig(environment).server.port);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const named = error.problems.map((each) => each.variable);
    return new Set(named).size === named.length;
  }
}

describe('readConfig', () => {
  it('takes any environment, or says what is wrong with it in its own words', () => {
    fc.assert(
      fc.property(fc.dictionary(variable, value), (environment) => {
        expect(isTakenOrExplained(environment)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never shows the password of a database URL', () => {
    const word = fc.stringMatching(/^[a-z0-9%._~-]{8,20}$/).map((text) => `q9${text}`);
    const protocol = fc.constantFrom('postgres', 'postgresql', 'mysql', 'postgres ');
    fc.assert(
      fc.property(word, protocol, (password, scheme) => {
        const environment = { DATABASE_URL: `${scheme}://mythos:${password}@db/mythos` };
        let shown = '';
        try {
          shown = printConfig(readConfig(environment));
        } catch (error) {
          shown = String(error);
        }
        expect(shown).toContain('DATABASE_URL');
        expect(shown).not.toContain(password);
      }),
    );
  });

  it('never shows the password of a NATS server, of several', () => {
    const word = fc.stringMatching(/^[a-z0-9%._~,-]{8,20}$/).map((text) => `q9${text}`);
    const protocol = fc.constantFrom('nats', 'tls', 'http', 'nats ');
    fc.assert(
      fc.property(word, protocol, (password, scheme) => {
        const one = `${scheme}://mythos:${password}@one:4222`;
        const environment = { NATS_URL: `nats://mythos:${password}@two,${one}` };
        let shown = '';
        try {
          shown = printConfig(readConfig(environment));
        } catch (error) {
          shown = String(error);
        }
        expect(shown).toContain('NATS_URL');
        expect(shown).not.toContain(password);
        for (const part of password.split(',')) expect(shown).not.toContain(`q9${part}`);
      }),
    );
  });
});
