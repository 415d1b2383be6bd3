import { type Character } from '../model/character';
import { type AccountId, type CommandId, type PlayerId } from '../model/ids';
import { type Turn } from './rule';

/** Who did what an event tells, and by which command. */
export interface ActFields {
  readonly actor: PlayerId;
  readonly actorName: string;
  readonly actorAccount: AccountId;
  readonly correlationId: string;
  readonly commandId?: CommandId;
}

/** The fields that every event of this character carries. */
export function actOf(turn: Turn, { id, name, account }: Character): ActFields {
  const { correlationId, commandId } = turn;
  return commandId === undefined
    ? { actor: id, actorName: name, actorAccount: account, correlationId }
    : { actor: id, actorName: name, actorAccount: account, correlationId, commandId };
}
