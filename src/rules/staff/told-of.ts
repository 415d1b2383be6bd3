import { type Audience } from '../../model/audience';
import { type Character } from '../../model/character';
import { type CommandId, type PlayerId, SOCIAL, type ZoneId } from '../../model/ids';
import { type ActorTurn } from '../rule';

interface Told {
  readonly at: number;
  readonly zone: ZoneId;
  readonly audience: Audience;
  readonly correlationId: string;
  readonly commandId: CommandId;
  readonly target: PlayerId;
  readonly targetName: string;
}

/** The fields of an event of staff that is told to the one it is done to. Who did it, it does not say. */
export const toldOf = (
  { now, correlationId, commandId }: ActorTurn,
  { id, name }: Pick<Character, 'id' | 'name'>,
): Told => ({
  at: now,
  zone: SOCIAL,
  audience: { kind: 'player', player: id },
  correlationId,
  commandId,
  target: id,
  targetName: name,
});
