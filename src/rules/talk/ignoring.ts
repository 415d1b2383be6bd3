import { type Character } from '../../model/character';
import { SOCIAL } from '../../model/ids';
import { type Ignore } from '../../model/viewer';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { viewerChange } from '../viewer-of';
import { isInForce } from './ignored';

export const MINUTE = 60_000;

/** Those of one's ignores that have not run out. */
export const inForce = ({ actor, now }: ActorTurn): readonly Ignore[] =>
  actor.ignores.filter((one) => isInForce(one, now));

/** One ignore more or less, as a verdict. */
export function ignoring(
  turn: ActorTurn,
  change: {
    readonly name: string;
    readonly isIgnored: boolean;
    readonly ignores: Character['ignores'];
  },
): Verdict {
  const { actor } = turn;
  const after = { ...actor, ignores: change.ignores };
  return done(
    [{ kind: 'character', character: after }],
    [
      {
        type: 'ignore.changed',
        at: turn.now,
        zone: SOCIAL,
        audience: { kind: 'player', player: actor.id },
        ...actOf(turn, actor),
        viewer: viewerChange(actor, after),
        targetName: change.name,
        isIgnored: change.isIgnored,
      },
    ],
  );
}
