/** Codes that several verbs answer with: of a step through an exit. */
export const WALKING = [
  'exit.none',
  'exit.locked',
  'exit.blocked',
  'access.denied',
  'room.full',
] as const;

/** Of a hand put into a container. */
export const REACHING = ['container.locked', 'access.denied', 'loot.denied'] as const;

/** Of something that comes into a pack. */
export const PACKING = ['pack.full', 'too.heavy'] as const;

/** Of something that goes out of one. */
export const LETTING_GO = ['item.bound', 'item.no_drop'] as const;

/** Of ways and containers, and what shuts them. */
export const LOCKS = [
  'exit.none',
  'exit.blocked',
  'target.none',
  'already.done',
  'lock.sealed',
] as const;

/** Of a counter that is not there, or shut. */
export const SHOPPING = ['shop.none', 'shop.closed'] as const;

/** Of a line that others would hear. */
export const SPEAKING = ['silenced', 'rate.limited'] as const;

/** Of a fight where there is none. */
export const FIGHTING = ['combat.forbidden', 'ward', 'target.none'] as const;
