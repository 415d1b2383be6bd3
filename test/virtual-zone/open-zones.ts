/** What a test has opened and need not close. */
const open = new Set<() => void>();

/** Closed after the test, unless it is closed before. */
export function closeLater(close: () => void): void {
  open.add(close);
}

/** `test/setup.ts` calls it after each test. */
export function closeZones(): void {
  for (const close of open) close();
  open.clear();
}
