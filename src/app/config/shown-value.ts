import { type Setting } from './setting';

export type SettingValue = string | number | boolean | null | readonly string[];

const MASK = '***';

/** A value as people may see it: credentials are masked, and a secret that cannot be read as a URL whole. */
export function shownValue(value: SettingValue, setting: Pick<Setting, 'isSecret'>): string {
  if (value === null) return '(none)';
  if (setting.isSecret !== undefined) {
    const masked = (typeof value === 'object' ? value : [String(value)]).map(maskedUrl);
    return masked.includes(MASK) ? MASK : masked.join(',');
  }
  const shown = typeof value === 'object' ? value.join(',') : String(value);
  return shown === '' ? '(none)' : shown.slice(0, 200);
}

function maskedUrl(shown: string): string {
  if (!/^\w+:\/\/[^,]*$/.test(shown) || !URL.canParse(shown)) return MASK;
  const { protocol, host, pathname, username, password } = new URL(shown);
  return `${protocol}//${username || password ? `${MASK}@` : ''}${host}${pathname}`;
}
