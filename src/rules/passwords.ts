import { type RuleNumbers } from './numbers';

/** What can be wrong with a password (game.md section 1). */
export type PasswordFault = 'password.length' | 'password.common';

export interface PasswordRules {
  readonly numbers: Pick<RuleNumbers, 'account.passwordMin' | 'account.passwordMax'>;
  /** Lower-case words that everybody tries first. */
  readonly common: ReadonlySet<string>;
}

/** Length counts code points: nearer to what a person would call characters. */
export function passwordFaults(password: string, rules: PasswordRules): readonly PasswordFault[] {
  const { numbers, common } = rules;
  const length = Array.from(password).length;
  if (length < numbers['account.passwordMin'] || length > numbers['account.passwordMax'])
    return ['password.length'];
  return common.has(password.toLowerCase()) ? ['password.common'] : [];
}

/** A sentence for each rule. */
export const passwordSentence = (fault: PasswordFault, { numbers }: PasswordRules): string =>
  fault === 'password.length'
    ? `A password has ${numbers['account.passwordMin']} to ${numbers['account.passwordMax']} characters.`
    : 'That password is among the commonest.';
