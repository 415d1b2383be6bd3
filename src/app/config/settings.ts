import { AUDIT_SETTINGS } from './audit-settings';
import { ACCOUNT_SETTINGS, RATE_SETTINGS, STREAM_SETTINGS } from './play-settings';
import { NATS_SETTINGS } from './nats-settings';
import { RULE_SETTINGS } from './rule-settings';
import { LOG_SETTINGS, SERVER_SETTINGS, SHUTDOWN_SETTINGS } from './server-settings';
import { type Setting } from './setting';
import { LOG_KEEPING_SETTINGS, STORAGE_SETTINGS, WORLD_SETTINGS } from './storage-settings';

/** Every setting there is, by group. Its variable is made from its key. */
export const SETTINGS = {
  server: SERVER_SETTINGS,
  storage: STORAGE_SETTINGS,
  history: LOG_KEEPING_SETTINGS,
  world: WORLD_SETTINGS,
  nats: NATS_SETTINGS,
  streams: STREAM_SETTINGS,
  rates: RATE_SETTINGS,
  accounts: ACCOUNT_SETTINGS,
  log: LOG_SETTINGS,
  audit: AUDIT_SETTINGS,
  shutdown: SHUTDOWN_SETTINGS,
  rules: RULE_SETTINGS,
};

export type SettingGroup = keyof typeof SETTINGS;

/** All of them in one row. */
export const ALL_SETTINGS: readonly {
  readonly group: string;
  readonly key: string;
  readonly setting: Setting;
}[] = Object.entries(SETTINGS).flatMap(([group, settings]) =>
  Object.entries<Setting>(settings).map(([key, setting]) => ({ group, key, setting })),
);
