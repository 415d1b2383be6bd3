import { ACCOUNT_OPERATIONS } from './account-operations';
import { type Operation } from './operation';
import { PLAY_OPERATIONS } from './play-operations';

/** Every operation there is. */
export const OPERATIONS: readonly Operation[] = [...ACCOUNT_OPERATIONS, ...PLAY_OPERATIONS];
