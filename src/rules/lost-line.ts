import { type Character } from '../model/character';
import { type Presence } from '../model/presence';
import { actOf } from './act';
import { type CharacterAlarm } from './alarm';
import { depart } from './depart';
import { type RuleNumbers } from './numbers';
import { type Turn, type Verdict } from './rule';
import { done, type Done, NOTHING } from './verdicts';

/** game.md section 4, linkdead: the room is told after 5 s, the body goes after 30. */
export const lostLine: CharacterAlarm = {
  next: ({ presence }, numbers) => {
    const { linkdeadAt } = presence;
    if (linkdeadAt === null) return Infinity;
    const { toldAt, goneAt } = moments(linkdeadAt, numbers);
    return presence.isToldLinkdead ? goneAt : Math.min(toldAt, goneAt);
  },
  ring: (turn, { character, presence }) =>
    presence.linkdeadAt === null ? NOTHING : rung(turn, character, presence.linkdeadAt),
};

const moments = (
  linkdeadAt: number,
  numbers: RuleNumbers,
): { readonly toldAt: number; readonly goneAt: number } => ({
  toldAt: linkdeadAt + numbers['linkdead.toldAfterMs'],
  goneAt: linkdeadAt + numbers['linkdead.staysMs'],
});

function rung(turn: Turn, character: Character, linkdeadAt: number): Verdict {
  const { toldAt, goneAt } = moments(linkdeadAt, turn.numbers);
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
