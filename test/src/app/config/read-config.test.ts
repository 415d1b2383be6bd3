import { type ConfigError } from '../../../../src/app/config/config-error';
import { readConfig } from '../../../../src/app/config/read-config';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';

function problemsOf(environment: Record<string, string>): ConfigError['problems'] {
  try {
    readConfig(environment);
  } catch (error) {
    return (error as ConfigError).problems;
  }
  return [];
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig({});
    expect(config.server).toMatchObject({ host: '0.0.0.0', port: 8080, opsHost: '127.0.0.1' });
    expect(config.storage.databaseUrl).toBeNull();
    expect(config.rules).toEqual(RULE_NUMBERS);
  });

  it('reads what is set', () => {
    const config = readConfig({
      PORT: '0',
      DATABASE_URL: 'postgres://mythos:secret@db/mythos',
      TRUSTED_PROXIES: 'loopback, 10.0.0.0/8',
      TLS_COOKIES: 'true',
      LOG_LEVEL: 'debug',
      COMMANDS_PER_SECOND: '0.5',
      RULES_CHAT_SAY_PER_MIN: '900',
      START_ROOM: 'earth_arkham_merchant_row_room_station_001',
    });
    expect(config.server.port).toBe(0);
    expect(config.server.trustedProxies).toEqual(['loopback', '10.0.0.0/8']);
    expect(config.server.tlsCookies).toBe(true);
    expect(config.storage.databaseUrl).toBe('postgres://mythos:secret@db/mythos');
    expect(config.log.logLevel).toBe('debug');
    expect(config.rates.commandsPerSecond).toBe(0.5);
    expect(config.rules['chat.say.perMin']).toBe(900);
    expect(config.world.startRoom).toBe('earth_arkham_merchant_row_room_station_001');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('is frozen', () => {
    const config = readConfig({ TRUSTED_PROXIES: 'loopback' });
    const parts: unknown[] = [config, ...(Object.values(config) as unknown[])];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
    expect(Object.isFrozen(config.server.trustedProxies)).toBe(true);
  });

  it('lists every problem at once, with status 78', () => {
    const environment = { PORT: '80a', LOG_LEVEL: 'loud', PG_POOL_MAX: '1', TLS_COOKIES: 'yes' };
    expect(() => readConfig(environment)).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', exitCode: 78 }) as Error,
    );
    expect(problemsOf(environment)).toEqual([
      { variable: 'PORT', was: '"80a"', allowed: 'whole number, 0 to 65535' },
      { variable: 'TLS_COOKIES', was: '"yes"', allowed: 'true, false' },
      { variable: 'PG_POOL_MAX', was: '"1"', allowed: 'whole number, 2 to 1000' },
      { variable: 'LOG_LEVEL', was: '"loud"', allowed: 'debug, info, warn, error' },
    ]);
  });

  it.each([
    ['an unusable database URL', 'mysql://mythos:hunter2@db/x', '"mysql://***@db/x"'],
    ['a database URL that is none', 'hunter2', '"***"'],
    ['a database URL without //', 'postgres:mythos:hunter2@db', '"***"'],
  ])('masks the secret of %s', (_what, url, was) => {
    expect(problemsOf({ DATABASE_URL: url })).toEqual([
      {
        variable: 'DATABASE_URL',
        was,
        allowed: 'a URL that begins with postgres:// or postgresql://',
      },
    ]);
  });

  it('checks the phases of a stop against its grace period', () => {
    expect(problemsOf({ SHUTDOWN_GRACE_MS: '24000' })).toEqual([
      {
        variable: 'SHUTDOWN_GRACE_MS',
        was: '24000',
        allowed: 'at least 25000, the sum of DRAIN_DELAY_MS and the SHUTDOWN_… phases',
      },
    ]);
    expect(problemsOf({ SHUTDOWN_GRACE_MS: '25000' })).toEqual([]);
    expect(problemsOf({ DRAIN_DELAY_MS: '5000' })).toEqual([]);
  });

  it('checks that what NATS may take to end fits into its phase', () => {
    const nodes = { DATABASE_URL: 'postgres://db/mythos', NATS_URL: 'nats://one' };
    expect(problemsOf(nodes)).toEqual([]);
    expect(problemsOf({ ...nodes, NATS_ABORT_AFTER_MS: '5001' })).toEqual([
      {
        variable: 'SHUTDOWN_MESSAGING_MS',
        was: '7000',
        allowed: 'at least 7001, the sum of NATS_ABORT_AFTER_MS and NATS_DESTROY_AFTER_MS',
      },
    ]);
    expect(problemsOf({ SHUTDOWN_MESSAGING_MS: '100' })).toEqual([]);
  });

  it.each([
    ['PG_HISTORY_MAX', { PG_HISTORY_MAX: '10' }, 'less than PG_POOL_MAX, which is 10'],
    ['RULES_NAME_MIN', { RULES_NAME_MIN: '21' }, 'at most RULES_NAME_MAX, which is 20'],
  ])('checks %s against its fellow', (variable, environment, allowed) => {
    expect(problemsOf(environment)).toMatchObject([{ variable, allowed }]);
  });

  it('takes several NATS servers, and a certificate with its key only', () => {
    const [DATABASE_URL, NATS_URL] = ['postgres://db/mythos', 'nats://one, tls://two:4223'];
    const { nats } = readConfig({ DATABASE_URL, NATS_URL });
    expect(problemsOf({ NATS_URL })).toEqual([
      { variable: 'DATABASE_URL', was: '(none)', allowed: 'a database, with NATS_URL' },
    ]);
    expect(problemsOf({ LEASE_TTL_MS: '3000', LEASE_RENEW_MS: '1001' })).toEqual([
      {
        variable: 'LEASE_RENEW_MS',
        was: '1001',
        allowed: 'at most a third of LEASE_TTL_MS, which is 3000',
      },
    ]);
    expect(nats.natsUrl).toEqual(['nats://one', 'tls://two:4223']);
    expect(readConfig({}).nats.natsUrl).toBeNull();
    expect(problemsOf({ NATS_TLS_CERT: 'a.pem' })).toEqual([
      { variable: 'NATS_TLS_KEY', was: '(none)', allowed: 'set together with NATS_TLS_CERT' },
    ]);
    expect(problemsOf({ NATS_TLS_KEY: 'a.key' })).toMatchObject([{ variable: 'NATS_TLS_CERT' }]);
    expect(problemsOf({ NATS_URL: 'nats://u:hunter2@one,hunter2' })).toMatchObject([
      { variable: 'NATS_URL', was: '"***"' },
    ]);
  });

  it('refuses a rule that does not exist', () => {
    expect(problemsOf({ RULES_CHAT_SAY_PERMIN: '5' })).toMatchObject([
      { variable: 'RULES_CHAT_SAY_PERMIN', was: 'no rule' },
    ]);
  });
});
