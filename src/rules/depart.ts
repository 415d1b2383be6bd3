import { type Character } from '../model/character';
import { type PlayerLeft } from '../model/event';
import { actOf } from './act';
import { type Turn } from './rule';
import { done, type Done } from './verdicts';
import { viewerChange } from './viewer-of';

/** A character leaves the world; its place and its things are kept. */
export function depart(
  turn: Turn,
  leaver: Character,
  { at, reason }: Pick<PlayerLeft, 'at' | 'reason'>,
): Done {
  const after = { ...leaver, inWorld: false, leftBy: reason };
  return done(
    [
      { kind: 'character', character: after },
      { kind: 'unloaded', player: leaver.id },
    ],
    [
      {
        type: 'player.left',
        at,
        zone: leaver.zone,
        audience: { kind: 'room', room: leaver.room },
        ...actOf(turn, leaver),
        viewer: viewerChange(leaver, after),
        room: leaver.room,
        reason,
      },
    ],
  );
}
