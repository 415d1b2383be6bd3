import { type Role } from '../model/role';
import { type Verb } from './verb';

/** Whether somebody of these roles may use a verb: it is everybody's, or theirs; an admin may use all. */
export const isFor = ({ role }: Verb, roles: readonly Role[]): boolean =>
  role === undefined || roles.includes(role) || roles.includes('admin');
