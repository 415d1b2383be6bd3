import { type SpecialRules } from '../../../model/sub-zone';
import { type Environment, type Room } from '../../../model/room';
import { type RuleNumbers } from '../../numbers';

type Half = 'Day' | 'Night';
type Row = (numbers: RuleNumbers, half: Half) => number;

/** In this order: the first that a room has is all that counts. */
const ATTRIBUTES = [
  'sanctuary',
  'sanitarium',
  'camp',
  'haunted',
  'eldritch',
  'forsaken',
] as const satisfies readonly (keyof Room['attributes'])[];

const ENVIRONMENTS: Readonly<Record<Environment, Row>> = {
  street_paved: (numbers, half) => numbers[`flux.streetPaved${half}`],
  intersection: (numbers, half) => numbers[`flux.intersection${half}`],
  outdoors: (numbers, half) => numbers[`flux.outdoors${half}`],
  underwater: (numbers, half) => numbers[`flux.underwater${half}`],
  arena: (numbers, half) => numbers[`flux.arena${half}`],
  indoors: () => 0,
  void: () => 0,
};

/** What a room does to a mind in a minute, in hundredths, before weather, company and light: game.md section 3, the first match. */
export function pointsOf(
  { attributes, environment }: Room,
  rules: SpecialRules | undefined,
  { isDay, numbers }: { readonly isDay: boolean; readonly numbers: RuleNumbers },
): number {
  const half = isDay ? 'Day' : 'Night';
  const attribute = ATTRIBUTES.find((one) => attributes[one]);
  if (attribute !== undefined) return numbers[`flux.${attribute}${half}`];
  const drain = rules?.lucidityDrainRate;
  if (drain !== undefined) return -Math.min(drain * 100, numbers['flux.drainMax']);
  return ENVIRONMENTS[environment](numbers, half);
}
