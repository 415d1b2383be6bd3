import { ignoreElements, merge, type MonoTypeOperatorFunction, take, tap, timer } from 'rxjs';
import { refuse } from './answers';
import { type Inbox, isLink } from './inbox';
import { type LoopConfig } from './loop-config';

/**
 * A recovery that may take for ever, while those who wait behind it are refused after a pause: nothing was done with them
 * yet, so they may try again. Links stay, since nobody would report them again.
 */
export function turningAway<T>(
  inbox: Inbox,
  { pauseMs, scheduler }: Pick<LoopConfig, 'pauseMs' | 'scheduler'>,
): MonoTypeOperatorFunction<T> {
  const turnedAway$ = timer(pauseMs, scheduler).pipe(
    tap(() => {
      turnAway(inbox);
    }),
    ignoreElements(),
  );
  return (recovered$) => merge(turnedAway$, recovered$).pipe(take(1));
}

function turnAway(inbox: Inbox): void {
  const waiting = inbox.take(inbox.size);
  inbox.putBack(waiting.filter(isLink));
  for (const entry of waiting) if (!isLink(entry)) refuse(entry);
}
