/** `npm run faults`: the long forms, which `npm test` has no time for. */
export const isLong = process.env['FAULTS'] === 'long';

/** How often something is tried. */
export const cyclesOf = ({
  short,
  long,
}: {
  readonly short: number;
  readonly long: number;
}): number => (isLong ? long : short);
