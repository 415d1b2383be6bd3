import { type Change } from '../../model/batch';
import { type IntentOf } from '../../model/intent';
import { type ZoneState } from '../../model/zone-state';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';
import { type WorldView } from '../view';
import { announced } from './announcing';
import { socialOf } from './social-state';

const SECOND = 1_000;

/** The server stops after a countdown, of which a newer one takes the place; or it does not after all. */
export function shuttingDown(turn: ActorTurn, intent: IntentOf<'shutdown'>): Verdict {
  const { seconds, reason } = intent;
  const social = socialOf(turn.world);
  if (seconds === null)
    return social.countdown === undefined
      ? refused('target.none', 'No shutdown is under way.')
      : done([putting(stayed(social))], [announced(turn, 'The shutdown is called off.')]);
  const at = turn.now + seconds * SECOND;
  const countdown = { at, reason, toldAt: turn.now };
  return done(
    [putting({ ...social, countdown })],
    [announced(turn, stopsIn(at - turn.now, reason))],
  );
}

/** "The server stops in 20 seconds: a new version." */
export function stopsIn(ms: number, reason: string): string {
  const seconds = Math.ceil(ms / SECOND);
  return `The server stops in ${seconds === 1 ? 'a second' : `${seconds} seconds`}: ${reason}`;
}

/** Without a countdown. */
export function stayed({ countdown: _, ...social }: ZoneState): ZoneState {
  return social;
}

export const putting = (record: ZoneState): Change => ({ kind: 'record', record });

/** Whether nobody new may come in: the server is about to stop. */
export const isClosing = (world: Pick<WorldView, 'record'>): boolean =>
  socialOf(world).countdown !== undefined;
