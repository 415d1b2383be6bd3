import { type FaultPoint } from '../world/loop-config';

/**
 * Kills this process, unasked and at once, when it has passed a point so many times: how tests show what a crash there costs.
 *
 * @param spec `after-commit:57`; empty = never.
 */
export function faultPoints(spec: string): (point: FaultPoint) => void {
  const [at, count] = spec.split(':');
  let left = Number(count ?? 1);
  return (point) => {
    if (point !== at) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}
