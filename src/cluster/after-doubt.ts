import { CommandFault } from '../model/command-fault';

/** With these one try did nothing, and the next may: of an earlier one they say nothing. */
const NOT_THIS_TIME: readonly CommandFault['code'][] = ['WORLD_UNAVAILABLE', 'OVERLOADED'];

/** Whether it leaves open what became of a command that may have come through before. */
export const isLeftOpen = ({ code }: CommandFault): boolean =>
  code === 'OUTCOME_UNKNOWN' || NOT_THIS_TIME.includes(code);

export const outcomeUnknown = (): CommandFault =>
  new CommandFault('OUTCOME_UNKNOWN', { retryAfterMs: 1_000 });
