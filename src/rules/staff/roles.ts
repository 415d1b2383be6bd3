import { type Character } from '../../model/character';
import { type Role } from '../../model/role';

type Ranked = Pick<Character, 'roles'>;

/** Whether somebody has any role. */
export const isStaff = ({ roles = [] }: Ranked): boolean => roles.length > 0;

/** Whether somebody may do what asks for this role; an admin may do all. */
export const mayAs = ({ roles = [] }: Ranked, role: Role): boolean =>
  roles.includes(role) || roles.includes('admin');

/** Whether staff may act against somebody: against an admin only an admin. */
export const isWithinReach = (actor: Ranked, target: Ranked): boolean =>
  target.roles?.includes('admin') !== true || mayAs(actor, 'admin');

/** A character with those roles; none at all is no field. */
export function withRoles(
  { roles: _, ...character }: Character,
  roles: readonly Role[],
): Character {
  return roles.length === 0 ? character : { ...character, roles };
}

/**
 * A character with the roles that its account brings now (setting `ADMINS`), and without those that it brought before and no longer
 * does; what staff has given it stays.
 */
export function withAccountRoles(character: Character, brought: readonly Role[]): Character {
  const { roles = [], broughtRoles: before = [] } = character;
  const given = roles.filter((role) => !before.includes(role));
  const fresh = brought.filter((role) => !given.includes(role));
  if (fresh.length === 0 && before.length === 0) return character;
  const after = withRoles(character, [...given, ...fresh]);
  if (fresh.length > 0) return { ...after, broughtRoles: fresh };
  return broughtNone(after);
}

const broughtNone = ({ broughtRoles: _, ...character }: Character): Character => character;
