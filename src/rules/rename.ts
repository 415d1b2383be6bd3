import { type PlayerId } from '../model/ids';
import { actOf } from './act';
import { type Turn, type Verdict } from './rule';
import { GLOBAL } from './talk/channels';
import { done, NOTHING } from './verdicts';
import { viewerChange } from './viewer-of';

/** A guest was claimed: it has a name of its own and may be heard everywhere. Out of the world there is nothing to tell. */
export function rename(turn: Turn, player: PlayerId, newName: string): Verdict {
  const guest = turn.world.character(player);
  if (guest === undefined || (guest.name === newName && !guest.isGuest)) return NOTHING;
  const channels = guest.channels.includes(GLOBAL) ? guest.channels : [...guest.channels, GLOBAL];
  const after = { ...guest, name: newName, isGuest: false, channels };
  const { room, zone } = guest;
  return done(
    [{ kind: 'character', character: after }],
    [
      {
        type: 'player.renamed',
        at: turn.now,
        zone,
        audience: { kind: 'room', room },
        ...actOf(turn, guest),
        viewer: viewerChange(guest, after),
        room,
        newName,
      },
    ],
  );
}
