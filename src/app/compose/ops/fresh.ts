import { monotonic } from '../../world-clock';

/** One reading serves one scrape, ms. */
const FRESH_MS = 5;

/** The same, read anew only when what was read is old. */
export function fresh<T>(read: () => T): () => T {
  let kept: { readonly value: T; readonly at: number } | null = null;
  return () => {
    const now = monotonic();
    if (kept === null || now - kept.at > FRESH_MS) kept = { value: read(), at: now };
    return kept.value;
  };
}
