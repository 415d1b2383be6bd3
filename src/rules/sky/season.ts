import { type Weather } from '../../model/weather';
import { type RuleNumbers } from '../numbers';

/** What falls on a game day, `1920-06-23`: rain, where it would be snow in months that have none. */
export const inSeason = (drawn: Weather, date: string, numbers: RuleNumbers): Weather =>
  drawn === 'snow' && !isSnowy(Number(date.slice(5, 7)), numbers) ? 'rain' : drawn;

function isSnowy(month: number, numbers: RuleNumbers): boolean {
  const [from, until] = [numbers['weather.snowFromMonth'], numbers['weather.snowUntilMonth']];
  return from <= until ? month >= from && month <= until : month >= from || month <= until;
}
