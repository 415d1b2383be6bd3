import { type ActorTurn, type Verdict } from '../rule';
import { told } from '../verdicts';

/** Name, trade, and whether one is a guest. */
export function whoami({ actor }: ActorTurn): Verdict {
  const { name, profession, level, isGuest } = actor;
  const guest = isGuest ? ' You are a guest: type register to learn how to stay.' : '';
  return told(`You are ${name}, ${profession} of level ${level}.${guest}`, {
    name,
    profession,
    level,
    isGuest,
  });
}
