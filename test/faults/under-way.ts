import { type ScopeSnapshot } from '#streams';
import { type TestApp } from '../journeys/app';
import { eventually } from './eventually';

/** Requests of players that the server has taken and not answered; it names a hundred at most. */
export function requestsUnderWay({ phases }: TestApp): number {
  const finish: ScopeSnapshot = phases.finish.snapshot();
  return finish.leaves.filter((name) => name.startsWith('request:')).length;
}

/** Resolves once so many are. */
export async function untilUnderWay(app: TestApp, count: number): Promise<void> {
  await eventually(`${String(count)} requests under way`, () => requestsUnderWay(app) >= count);
}
