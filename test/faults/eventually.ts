import { pause } from './server-process';

/** The first answer that is neither null nor false, asked every 10 ms; rejects when the time is up, naming what was waited for. */
export async function eventually<T>(
  what: string,
  ask: () => T | null | false | Promise<T | null | false>,
  withinMs = 10_000,
): Promise<T> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() > giveUpAt) throw new Error(`not within ${String(withinMs)} ms: ${what}`);
    await pause(10);
  }
}
