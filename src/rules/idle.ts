import { type Presence } from '../model/presence';
import { type CharacterAlarm } from './alarm';
import { depart } from './depart';
import { isFighting } from './fight/leave-fight';
import { type RuleNumbers } from './numbers';
import { done } from './verdicts';

/** game.md section 1: idle for 60 minutes, put to rest; who fights, not before the fight is over. A lost line goes sooner. */
export const idle: CharacterAlarm = {
  next: ({ presence }, numbers) =>
    presence.linkdeadAt === null ? restsAt(presence, numbers) : Infinity,
  ring: (turn, { character, presence }) => {
    const { now, numbers, world } = turn;
    if (!isFighting(world, character))
      return depart(turn, character, { at: restsAt(presence, numbers), reason: 'rest' });
    const keptUntil = now + numbers['combat.roundMs'];
    return done(
      [{ kind: 'presence', player: character.id, presence: { ...presence, keptUntil } }],
      [],
    );
  },
};

const restsAt = ({ lastActiveAt, keptUntil = 0 }: Presence, numbers: RuleNumbers): number =>
  Math.max(lastActiveAt + numbers['idle.restMs'], keptUntil);
