import { type Character } from '../../../model/character';
import { type MindRecovered } from '../../../model/events/mind';
import { type Recovery } from '../../../model/mind';
import { actOf } from '../../act';
import { type Turn } from '../../rule';

/** That it was done, for the room. */
export function recovered(
  turn: Turn,
  actor: Character,
  { recovery, target = null }: { readonly recovery: Recovery; readonly target?: Character | null },
): MindRecovered {
  return {
    type: 'mind.recovered',
    at: turn.now,
    zone: actor.zone,
    audience: { kind: 'room', room: actor.room },
    ...actOf(turn, actor),
    recovery,
    room: actor.room,
    target: target?.id ?? null,
    targetName: target?.name ?? null,
  };
}
