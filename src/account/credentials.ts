import { type FieldFault } from '../model/account';
import { nameFaults, nameSentence, properName } from '../rules/names';
import { passwordFaults, passwordSentence } from '../rules/passwords';
import { type AccountDeps } from './account-deps';
import { COMMON_PASSWORDS } from './common-passwords';

/** What somebody calls themselves, and what only they know. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export type NameDeps = Pick<AccountDeps, 'numbers' | 'reserved'>;

/** Every rule that a name at `path` breaks. */
export function nameFaultsAt(path: string, name: string, deps: NameDeps): readonly FieldFault[] {
  return nameFaults(properName(name), deps).map((code) => ({
    path,
    code,
    message: nameSentence(code, deps),
  }));
}

export function passwordFaultsOf(password: string, deps: NameDeps): readonly FieldFault[] {
  const rules = { numbers: deps.numbers, common: COMMON_PASSWORDS };
  return passwordFaults(password, rules).map((code) => ({
    path: 'password',
    code,
    message: passwordSentence(code, rules),
  }));
}

export const credentialFaults = (
  { username, password }: Credentials,
  deps: NameDeps,
): readonly FieldFault[] => [
  ...nameFaultsAt('username', username, deps),
  ...passwordFaultsOf(password, deps),
];

/** A recovery code however it was typed: case, groups and look-alikes do not matter. */
export const plainCode = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
