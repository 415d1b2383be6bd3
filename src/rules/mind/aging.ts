import { type Liability, type Mind } from '../../model/mind';
import { type Turn } from '../rule';

/** With the activity up to a moment counted; those that are over are gone. Nothing counts from then on. */
export function settledAt(mind: Mind, at: number): Mind {
  const { agingSince = null, liabilities } = mind;
  if (agingSince === null) return mind;
  const left = liabilities
    .map((one) => ({ ...one, leftMs: one.leftMs - (at - agingSince) }))
    .filter(({ leftMs }) => leftMs > 0);
  return { ...mind, liabilities: left, agingSince: null };
}

/**
 * As an evaluation leaves the liabilities of somebody active: each has a period less to go. The same mind as long as none ends, since
 * their time counts itself.
 */
export function agedOn(mind: Mind, { now, numbers }: Pick<Turn, 'now' | 'numbers'>): Mind {
  const { liabilities, agingSince = null } = mind;
  if (liabilities.length === 0) return mind;
  const since = agingSince ?? now - numbers['flux.everyMs'];
  const isOver = liabilities.some(({ leftMs }) => leftMs <= now - since);
  if (!isOver) return agingSince === null ? { ...mind, agingSince: since } : mind;
  const settled = settledAt({ ...mind, agingSince: since }, now);
  return settled.liabilities.length === 0 ? settled : { ...settled, agingSince: now };
}

/** As an evaluation leaves them that passes their bearer over. */
export const agedOff = (mind: Mind, { now, numbers }: Pick<Turn, 'now' | 'numbers'>): Mind =>
  settledAt(mind, now - numbers['flux.everyMs']);

/** With one more. */
export function withLiability(mind: Mind, liability: Liability, now: number): Mind {
  const { agingSince = null } = mind;
  const settled = settledAt(mind, now);
  const liabilities = [...settled.liabilities, liability];
  return { ...settled, liabilities, ...(agingSince !== null && { agingSince: now }) };
}

/** Those that one mind had and the other has not. */
export const endedBetween = (before: Mind, after: Mind): readonly Liability['kind'][] =>
  before.liabilities
    .map(({ kind }) => kind)
    .filter((kind) => !after.liabilities.some((one) => one.kind === kind));
