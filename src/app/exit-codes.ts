/** What the process ends with; sysexits.h where it has a word for it. */
export const EXIT = {
  ok: 0,
  /** Something did not end in time and was abandoned. */
  abandoned: 1,
  /** EX_UNAVAILABLE: the database or NATS is not there, or another server has the database. */
  unavailable: 69,
  /** EX_SOFTWARE */
  software: 70,
  /** EX_CONFIG */
  config: 78,
  /** A second signal, half a second after the first or later: at once. */
  interrupted: 130,
} as const;

const UNAVAILABLE = new Set([
  'DATABASE_UNREACHABLE',
  'DATABASE_UNAVAILABLE',
  'DATABASE_IN_USE',
  'EMBEDDED_START_FAILED',
  'EMBEDDED_NO_USER',
  'NATS_UNREACHABLE',
  'LISTEN_FAILED',
  'EADDRINUSE',
  'EACCES',
]);

const MISCONFIGURED = new Set(['CONFIG_INVALID', 'WORLD_FOLDER_UNREADABLE', 'WORLD_EMPTY']);

/** How a start that failed ends. */
export function exitCodeOf(error: unknown): number {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (typeof code !== 'string') return EXIT.software;
  if (MISCONFIGURED.has(code)) return EXIT.config;
  return UNAVAILABLE.has(code) ? EXIT.unavailable : EXIT.software;
}
