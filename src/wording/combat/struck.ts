import { type Part } from '../../model/frame';
import { theName } from '../../rules/fight/the-name';
import { capital } from '../../rules/things/phrase';
import { type ShownOf } from '../shown';
import { BLOW_WORDS, type BlowWords, CRITICAL_WORDS, MISS_WORDS } from './blow-words';
import { owner } from './names';

type Struck = ShownOf<'combat.struck'>;

/** "You bring the truncheon down on the wharf rat. (5)" The number is for the two whom it concerns. */
export function struck(event: Struck, part: Part): string {
  const words = wordsOf(event);
  const line = filled(part === 'self' ? words[0] : words[1], event, part);
  const { outcome, damage, variant } = event;
  const told = outcome === 'critical' ? `${line} ${nth(CRITICAL_WORDS, variant)}` : line;
  const isConcerned = part === 'self' || part === 'target';
  return isConcerned && outcome !== 'missed' ? `${told} (${damage})` : told;
}

const wordsOf = ({ outcome, weapon, variant }: Struck): BlowWords =>
  nth(outcome === 'missed' ? MISS_WORDS : BLOW_WORDS[weapon], variant);

/** Round and round, so that every number has one. */
function nth<TOf>(list: readonly TOf[], n: number): TOf {
  return list[n % list.length] as TOf;
}

function filled(line: string, { attackerName, targetName, noun }: Struck, part: Part): string {
  const target = part === 'target' ? 'you' : theName(targetName);
  const names: Readonly<Record<string, string>> = {
    ATTACKER: theName(attackerName),
    OWNER: owner(attackerName),
    NOUN: noun,
    TARGET: target,
  };
  return capital(line.replace(/ATTACKER|OWNER|NOUN|TARGET/gu, (word) => names[word] ?? word));
}
