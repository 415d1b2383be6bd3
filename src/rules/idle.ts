import { type CharacterAlarm } from './alarm';
import { depart } from './depart';

/** game.md section 1: idle for 60 minutes, put to rest. A lost line goes sooner. */
export const idle: CharacterAlarm = {
  next: ({ presence }, numbers) =>
    presence.linkdeadAt === null ? presence.lastActiveAt + numbers['idle.restMs'] : Infinity,
  ring: (turn, { character, presence }) =>
    depart(turn, character, {
      at: presence.lastActiveAt + turn.numbers['idle.restMs'],
      reason: 'rest',
    }),
};
