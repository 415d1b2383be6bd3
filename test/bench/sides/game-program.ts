import { join } from 'node:path';
import { type NodeProgram } from '../processes/node-process';

const MAIN = join(__dirname, '../../../src/main.js');
const MANY = '1000000';
/** A century of it. */
const NEVER_MS = '315360000000';

/** What thousands of players on one address must be allowed; links that are lost between rounds are nobody's business. */
const ROOMY = {
  // Those who come in stand at the start.
  TUTORIAL: 'false',
  GUESTS_PER_HOUR: MANY,
  REGISTRATIONS_PER_HOUR: MANY,
  STREAMS_PER_ADDRESS: MANY,
  STREAMS_PER_NODE: MANY,
  NEW_STREAMS_PER_SECOND: MANY,
  NEW_STREAMS_BURST: MANY,
  COMMANDS_PER_SECOND: MANY,
  COMMAND_BURST: MANY,
  RULES_CHAT_SAY_PER_MIN: MANY,
  RULES_CHAT_GLOBAL_PER_MIN: MANY,
  RULES_LINKDEAD_STAYS_MS: NEVER_MS,
  RULES_LINKDEAD_TOLD_AFTER_MS: NEVER_MS,
  RULES_CLOCK_SPEED: '0.01',
  ARGON2_MEMORY_KIB: '8',
  ARGON2_PASSES: '1',
};

/** The whole server as it ships. @param config.main of another build; null = this one's. */
export const gameProgram = (config: {
  readonly main: string | null;
  readonly url: string;
  readonly profile: string | null;
}): NodeProgram => ({
  file: config.main ?? MAIN,
  env: {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    OPS_PORT: '0',
    LOG_FORMAT: 'json',
    DATABASE_URL: config.url,
    ...ROOMY,
  },
  profile: config.profile,
  ready: /server\.ready.*127\.0\.0\.1:(\d+)/,
});
