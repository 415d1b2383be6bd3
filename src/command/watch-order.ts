import { type StaffIntent, type Where } from '../model/staff-intent';

const ORDER = /^(.+?)(?:\s+where\s+(\w+)\s*([<>=])\s*(-?\d{1,12}))?$/iu;

/** What follows `watch`; null = used wrongly. */
export function watchIn(rest: string): Extract<StaffIntent, { verb: 'watch' }> | null {
  if (rest.toLowerCase() === 'off') return { verb: 'watch', what: null, where: null };
  const [, what, field, is, value] = ORDER.exec(rest) ?? [];
  if (what === undefined || (field === undefined && /\swhere(?:\s|$)/iu.test(what))) return null;
  const where = field === undefined ? null : { field, is: is as Where['is'], value: Number(value) };
  return { verb: 'watch', what, where };
}
