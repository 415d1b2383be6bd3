import { type Character } from '../model/character';
import { type PlayerId } from '../model/ids';
import { type Presence } from '../model/presence';
import { actOf } from './act';
import { depart } from './depart';
import { type Turn, type Verdict } from './rule';
import { done, type Done, NOTHING } from './verdicts';

/**
 * Whether `due` is asked of somebody at all: it is not of whoever is connected and has been idle for less than `idle.restMs`,
 * since most are, at every tick. A rule in `due` that begins earlier than that belongs here too, or it never happens.
 */
export const canBeDue = (
  { linkdeadAt, lastActiveAt }: Presence,
  { now, numbers }: Pick<Turn, 'now' | 'numbers'>,
): boolean => linkdeadAt !== null || now - lastActiveAt >= numbers['idle.restMs'];

/**
 * What time does to one who is gone or idle; each event's `at` is when it was due, however late it is found.
 *
 * game.md section 4, linkdead: told after 5 s, gone after 30. Section 1: idle for 60 minutes, put to rest.
 */
export function due(turn: Turn, player: PlayerId): Verdict {
  const character = turn.world.character(player);
  if (character === undefined) return NOTHING;
  const { linkdeadAt, lastActiveAt } = turn.world.presence(player);
  if (linkdeadAt !== null) return linkdeadDue(turn, character, linkdeadAt);
  const restAt = lastActiveAt + turn.numbers['idle.restMs'];
  return turn.now < restAt ? NOTHING : depart(turn, character, { at: restAt, reason: 'rest' });
}

function linkdeadDue(turn: Turn, character: Character, linkdeadAt: number): Verdict {
  const toldAt = linkdeadAt + turn.numbers['linkdead.toldAfterMs'];
  const goneAt = linkdeadAt + turn.numbers['linkdead.staysMs'];
  const presence = turn.world.presence(character.id);
  const isTelling = turn.now >= toldAt && !presence.isToldLinkdead;
  const telling = isTelling ? tell(turn, character, { presence, at: toldAt }) : NOTHING;
  if (turn.now < goneAt) return telling;
  const leaving = depart(turn, character, { at: goneAt, reason: 'linkdead' });
  return done([...telling.changes, ...leaving.changes], [...telling.events, ...leaving.events]);
}

function tell(
  turn: Turn,
  character: Character,
  { presence, at }: { readonly presence: Presence; readonly at: number },
): Done {
  const { id, room, zone } = character;
  return done(
    [{ kind: 'presence', player: id, presence: { ...presence, isToldLinkdead: true } }],
    [
      {
        type: 'player.linkdead',
        at,
        zone,
        audience: { kind: 'room', room },
        ...actOf(turn, character),
        room,
      },
    ],
  );
}
