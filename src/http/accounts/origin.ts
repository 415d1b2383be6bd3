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

/**
 * Whether a WebSocket may be opened: not by the page of another site, and by the cookie, which is sent without being asked,
 * only where a browser says that the page is ours.
 */
export function mayOpen(
  headers: IncomingHttpHeaders,
  by: 'bearer' | 'cookie' | null,
  allowed: readonly string[],
): boolean {
  const origin = originOf(headers, allowed);
  return by === 'cookie' ? origin === 'ours' : origin !== 'foreign';
}
