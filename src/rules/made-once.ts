/** Makes something of an object once, and keeps it for as long as there is one; for what depends on nothing else. */
export function madeOnce<TOf extends object, TMade extends object | string>(
  make: (of: TOf) => TMade,
): (of: TOf) => TMade {
  const made = new WeakMap<TOf, TMade>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const fresh = make(of);
    made.set(of, fresh);
    return fresh;
  };
}
