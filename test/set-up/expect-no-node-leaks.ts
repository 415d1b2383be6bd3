import { NodeListeners } from './node-listeners';
import { NodeTimers } from './node-timers';

let watch: { readonly timers: NodeTimers; readonly listeners: NodeListeners } | undefined;

/** Begins to watch a test for what the streams know nothing of: Node's timers, and listeners on emitters. */
export function watchNode(): void {
  endWatch();
  watch = { timers: new NodeTimers(), listeners: new NodeListeners() };
}

/** Throws when the test that just ended left one behind, with the line that made it. */
export function expectNoNodeLeaks(): void {
  const findings = endWatch();
  if (findings.length > 0) throw new Error(`The test leaks:\n- ${findings.join('\n- ')}`);
}

function endWatch(): readonly string[] {
  const findings = watch === undefined ? [] : [...watch.timers.end(), ...watch.listeners.end()];
  watch = undefined;
  return findings;
}
