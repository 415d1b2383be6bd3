import { type RuleNumbers } from '../../numbers';
import { tierOf } from '../../vitals';

/** The minds in a room. */
export interface Company {
  /** Lucid or uneasy. */
  calm: number;
  /** Deranged or catatonic. */
  mad: number;
}

export const isCalm = (lucidity: number): boolean => {
  const tier = tierOf(lucidity);
  return tier === 'lucid' || tier === 'uneasy';
};

const isMad = (lucidity: number): boolean => {
  const tier = tierOf(lucidity);
  return tier === 'deranged' || tier === 'catatonic';
};

/** One more. */
export function join(company: Company, lucidity: number): void {
  if (isCalm(lucidity)) company.calm += 1;
  else if (isMad(lucidity)) company.mad += 1;
}

/** What the others do to one of them, in hundredths. */
export function companyPoints(company: Company, lucidity: number, numbers: RuleNumbers): number {
  const calm = company.calm - (isCalm(lucidity) ? 1 : 0);
  const mad = company.mad - (isMad(lucidity) ? 1 : 0);
  const good = Math.min(calm * numbers['flux.companion'], numbers['flux.companionsMax']);
  return good + (mad > 0 ? numbers['flux.madCompany'] : 0);
}
