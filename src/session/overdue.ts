import { type ByeCode } from '../model/frame';
import { type Member } from './hub';
import { type SessionConfig } from './session-config';

/** Why a stream's time is over: its token ran out, its client fell silent, or it is old enough; null = it is not. */
export function overdue(
  { owner, aliveAt, agesAt }: Pick<Member, 'owner' | 'aliveAt' | 'agesAt'>,
  { aliveMissedMs, scheduler, wall }: Pick<SessionConfig, 'aliveMissedMs' | 'scheduler' | 'wall'>,
): ByeCode | null {
  const now = scheduler.now();
  if (owner.expiresAt <= wall()) return 'auth-expired';
  if (aliveAt !== null && now - aliveAt >= aliveMissedMs) return 'slow';
  return now >= agesAt ? 'max-age' : null;
}
