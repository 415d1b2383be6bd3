import { type AccountId } from '../../model/ids';
import { type Ignore, type Viewer } from '../../model/viewer';

/** Whether it still holds: until its time, or for good. */
export const isInForce = ({ until }: Ignore, now: number): boolean => until === null || until > now;

/** Whether somebody does not hear this account now. */
export const isIgnoring = (
  { ignores }: Pick<Viewer, 'ignores'>,
  account: AccountId,
  now: number,
): boolean => ignores.some((one) => one.account === account && isInForce(one, now));
