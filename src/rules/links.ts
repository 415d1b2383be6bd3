import { type PlayerId } from '../model/ids';
import { actOf } from './act';
import { type Turn, type Verdict } from './rule';
import { done, NOTHING } from './verdicts';

/** The last stream of a character ended: its body stays, and obeys nobody. */
export function linkLost(turn: Turn, player: PlayerId): Verdict {
  const character = turn.world.character(player);
  const presence = turn.world.presence(player);
  if (character === undefined || presence.linkdeadAt !== null) return NOTHING;
  return done(
    [
      {
        kind: 'presence',
        player,
        presence: { ...presence, linkdeadAt: turn.now, isToldLinkdead: false },
      },
    ],
    [],
  );
}

/** It has a stream again; the room hears of it only if it had heard of the loss. */
export function linkBack(turn: Turn, player: PlayerId): Verdict {
  const character = turn.world.character(player);
  const presence = turn.world.presence(player);
  if (character === undefined || presence.linkdeadAt === null) return NOTHING;
  const { room, zone } = character;
  return done(
    [
      {
        kind: 'presence',
        player,
        presence: { ...presence, linkdeadAt: null, isToldLinkdead: false },
      },
    ],
    presence.isToldLinkdead
      ? [
          {
            type: 'player.returned',
            at: turn.now,
            zone,
            audience: { kind: 'room', room },
            ...actOf(turn, character),
            room,
          },
        ]
      : [],
  );
}
