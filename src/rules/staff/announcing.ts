import { type GameEvent } from '../../model/event';
import { SOCIAL } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';

/** A line to everybody. */
export const announced = ({ now, correlationId, commandId }: Turn, text: string): GameEvent => ({
  type: 'system.announced',
  at: now,
  zone: SOCIAL,
  audience: { kind: 'everyone' },
  correlationId,
  ...(commandId !== undefined && { commandId }),
  text,
});

export const announcing = (turn: ActorTurn, { text }: IntentOf<'announce'>): Verdict =>
  done([], [announced(turn, text)]);
