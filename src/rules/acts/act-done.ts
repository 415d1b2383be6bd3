import { type CharacterAlarm } from '../alarm';
import { inSequence } from '../in-sequence';
import { guided } from '../tutorial/guided';
import { done } from '../verdicts';
import { FINISHERS } from './finishers';
import { freed } from './timed-act';

/** The end of what somebody is about. */
export const actDone: CharacterAlarm = {
  next: ({ presence }) => presence.busy?.until ?? Infinity,
  ring: (turn, { character, presence }) => {
    const { busy } = presence;
    const over = done(freed(character.id, presence), []);
    const finish = busy === null ? undefined : FINISHERS[busy.act];
    if (busy === null || finish === undefined) return over;
    const verdict = inSequence(turn, [
      () => over,
      (later) => finish(later, later.world.character(character.id) ?? character, busy),
    ]);
    return character.tutorial === undefined
      ? verdict
      : guided(turn, { player: character.id, verb: null }, verdict);
  },
};
