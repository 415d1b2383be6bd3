import { type HistorySizes } from '../../model/history';
import { type RuleNumbers } from '../numbers';

/** game.md section 8: how far back each channel can be read. */
export const historySizes = (numbers: RuleNumbers): HistorySizes => ({
  global: numbers['history.global'],
  local: numbers['history.local'],
  party: numbers['history.party'],
  announce: numbers['history.announce'],
  whisper: numbers['history.whisper'],
});
