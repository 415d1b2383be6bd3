import { type IncomingHttpHeaders } from 'node:http';

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** Where a browser says the request comes from: our own page, another site, or (no browser) nothing is said. */
export function originOf(
  headers: IncomingHttpHeaders,
  allowed: readonly string[],
): 'ours' | 'foreign' | 'unsaid' {
  const { origin, host } = headers;
  if (origin === undefined) return 'unsaid';
  if (allowed.includes(origin)) return 'ours';
  return hostOf(origin) === (host ?? '').toLowerCase() ? 'ours' : 'foreign';
}
