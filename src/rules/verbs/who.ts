import { type ActorTurn, type Verdict } from '../rule';
import { told } from '../verdicts';

/** Listed by name; the rest are a number. */
const MAX_LISTED = 200;

/** Everyone in the world, in order of entering; who did nothing for five minutes is idle. */
export function who({ world, now, numbers }: ActorTurn): Verdict {
  const everyone = [...world.everyone()];
  const players = everyone.slice(0, MAX_LISTED).map(({ id, name, profession, level, isGuest }) => {
    const { lastActiveAt, isToldLinkdead } = world.presence(id);
    const isIdle = now - lastActiveAt > numbers['activity.windowMs'];
    return { name, profession, level, isGuest, isIdle, isLinkdead: isToldLinkdead };
  });
  const count = everyone.length;
  const lines = players.map(({ name, profession, isIdle, isLinkdead }) => {
    const notes = [...(isIdle ? ['idle'] : []), ...(isLinkdead ? ['linkdead'] : [])];
    return `  ${name}, ${profession}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  });
  const more = count > players.length ? [`  and ${count - players.length} more`] : [];
  const head = count === 1 ? 'You are alone in the world:' : `${count} are in the world:`;
  return told([head, ...lines, ...more].join('\n'), { players, count });
}
