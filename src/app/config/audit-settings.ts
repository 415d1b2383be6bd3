import { fraction, whole, yesNo } from './setting';

const DAY = 86_400_000;

/** What the server asks of itself. */
export const AUDIT_SETTINGS = {
  auditEveryMs: whole(
    60_000,
    { min: 100, max: DAY },
    'How often the server looks for what it has left open, in ms.',
  ),
  auditOrphanRate: fraction(
    0.01,
    { min: 0, max: 1 },
    'The share of subscriptions that are looked at for an owner; each costs a stack.',
  ),
  auditSites: yesNo(
    false,
    'Keeps the line that made each node and member, for findings and snapshots; each costs a stack.',
  ),
  memoryPressureBytes: whole(
    0,
    { min: 0, max: 999_999_999_999_999 },
    'A heap of so many bytes is memory pressure: an audit, and no new streams for MEMORY_COOLDOWN_MS; 0 = 80 % of its limit.',
  ),
  memorySampleMs: whole(1_000, { min: 10, max: DAY }, 'How often the heap is measured, in ms.'),
  memoryCooldownMs: whole(
    60_000,
    { min: 0, max: DAY },
    'Memory pressure is answered once in so long, in ms.',
  ),
};
