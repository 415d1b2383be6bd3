import { type RuleNumbers } from './numbers';

/** What can be wrong with a name (game.md section 1). */
export type NameFault = 'name.length' | 'name.letters' | 'name.reserved';

const LETTERS = /^[A-Za-z]+(?:['-][A-Za-z]+)?$/;

/** Names that would deceive or offend, in lower case. Verbs, directions and NPC names come from the caller. */
export const RESERVED_NAMES: readonly string[] = (
  'admin administrator mod moderator builder staff system server root god gamemaster owner support operator ' +
  'stranger guest somebody someone something anybody anyone everybody everyone nobody none nothing ' +
  'you your yours yourself him her his hers they them their self mine ours here there all any each every ' +
  'the and but from into null undefined true false ' +
  'fuck fucker fucking shit cunt nigger nigga faggot rapist hitler nazi whore slut pussy penis vagina'
).split(' ');

export interface NameRules {
  readonly numbers: Pick<RuleNumbers, 'name.min' | 'name.max'>;
  /** Lower-case words that are no names: verbs, directions, names of NPCs, what an operator adds. */
  readonly reserved: ReadonlySet<string>;
}

/** Every rule that this name breaks. */
export function nameFaults(name: string, rules: NameRules): readonly NameFault[] {
  const { numbers, reserved } = rules;
  const faults: NameFault[] = [];
  if (name.length < numbers['name.min'] || name.length > numbers['name.max'])
    faults.push('name.length');
  if (!LETTERS.test(name)) faults.push('name.letters');
  if (reserved.has(nameKey(name)) || RESERVED_NAMES.includes(nameKey(name))) {
    faults.push('name.reserved');
  }
  return faults;
}

/** What makes two names the same. */
export const nameKey = (name: string): string => name.toLowerCase();

/** As it is stored: as typed, its first letter upper. */
export const properName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const GUEST_DIGITS = 3;

/** `Stranger-417`: one that no living guest has; with more digits once all of fewer are taken. */
export function guestName(taken: readonly string[], random: () => number): string {
  const gone = new Set(taken.map(nameKey));
  for (let digits = GUEST_DIGITS; ; digits += 1) {
    const count = 10 ** digits;
    const start = Math.floor(random() * count);
    const tries = Math.min(count, gone.size + 1);
    for (let step = 0; step < tries; step += 1) {
      const name = `Stranger-${String((start + step) % count).padStart(digits, '0')}`;
      if (!gone.has(nameKey(name))) return name;
    }
  }
}

/** A sentence for each rule. */
export function nameSentence(fault: NameFault | 'name.taken', { numbers }: NameRules): string {
  switch (fault) {
    case 'name.length':
      return `A name has ${numbers['name.min']} to ${numbers['name.max']} letters.`;
    case 'name.letters':
      return "A name is made of the letters A to Z, with at most one ' or - inside it.";
    case 'name.reserved':
      return 'That name means something else here.';
    case 'name.taken':
      return 'That name is taken.';
  }
}
