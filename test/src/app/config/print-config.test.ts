import { printConfig } from '../../../../src/app/config/print-config';
import { readConfig } from '../../../../src/app/config/read-config';
import { variableName } from '../../../../src/app/config/variable-name';

describe('printConfig', () => {
  it('shows every effective value, without credentials', () => {
    const shown = printConfig(
      readConfig({
        PORT: '9000',
        NATS_URL: 'nats://ada:hunter2@one:4222, tls://token@two',
        DATABASE_URL: 'postgres://mythos:hunter2@db:5432/mythos?password=hunter2',
      }),
    ).split('\n');
    expect(shown).toContain('PORT=9000');
    expect(shown).toContain('DATABASE_URL=postgres://***@db:5432/mythos');
    expect(shown).toContain('NATS_URL=nats://***@one:4222,tls://***@two');
    expect(shown).toContain('START_ROOM=(none)');
    expect(shown).toContain('TRUSTED_PROXIES=(none)');
    expect(shown).toContain('RULES_CLOCK_SPEED=4');
  });
});

describe('variableName', () => {
  it.each([
    ['port', 'PORT'],
    ['opsPort', 'OPS_PORT'],
    ['argon2MemoryKib', 'ARGON2_MEMORY_KIB'],
    ['rules.chat.say.perMin', 'RULES_CHAT_SAY_PER_MIN'],
    ['rules.tickMs', 'RULES_TICK_MS'],
  ])('makes of %s %s', (key, variable) => {
    expect(variableName(key)).toBe(variable);
  });
});
