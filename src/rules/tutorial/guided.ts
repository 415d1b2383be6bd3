import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type GameEvent } from '../../model/event';
import { type PlayerId } from '../../model/ids';
import { actOf } from '../act';
import { type Turn, type Verdict } from '../rule';
import { withChanges } from '../with-changes';
import { type Deed, reached } from './goals';
import { outOfTutorial } from './out-of-tutorial';
import { restocked } from './restocked';

/** Whose verdict, and what they had asked; null = it came of time. */
export interface Pupil {
  readonly player: PlayerId;
  readonly verb: string | null;
}

/** A verdict with what it means to somebody who is being taught; the game's no is not touched. */
export function guided(turn: Turn, { player, verb }: Pupil, verdict: Verdict): Verdict {
  if (verdict.kind === 'refused') return verdict;
  const { changes, events } = verdict.kind === 'done' ? verdict : NONE;
  const world = withChanges(turn.world, changes);
  const who = world.character(player);
  if (who?.tutorial === undefined) return verdict;
  const asked = verdict.kind === 'told' ? verb : null;
  const more = lesson(turn, { world, who, asked, events }, who.tutorial);
  if (more.changes.length === 0) return verdict;
  return {
    ...verdict,
    kind: 'done',
    changes: [...changes, ...more.changes],
    events: [...events, ...more.events],
  };
}

interface Lesson {
  readonly changes: readonly Change[];
  readonly events: readonly GameEvent[];
}

const NONE: Lesson = { changes: [], events: [] };

function lesson(turn: Turn, deed: Deed, from: number): Lesson {
  const { world, who } = deed;
  if (isAway(deed)) return outOfTutorial(turn, who, false);
  const stock = restocked(turn, deed, from);
  const { index, met } = reached(deed, from);
  if (index === from) return stock;
  const hintAt = turn.now + turn.numbers['tutorial.hintMs'];
  const after: Character = { ...(world.character(who.id) ?? who), tutorial: index, hintAt };
  const told: GameEvent[] =
    met === null
      ? []
      : [
          {
            type: 'tutorial.progressed',
            at: turn.now,
            zone: who.zone,
            audience: { kind: 'player', player: who.id },
            ...actOf(turn, who),
            goal: met,
          },
        ];
  return {
    changes: [{ kind: 'character', character: after }, ...stock.changes],
    events: [...told, ...stock.events],
  };
}

/** Whether somebody stands outside the place where newcomers arrive. */
function isAway({ world: { content }, who }: Deed): boolean {
  const { arrival } = content.landmarks;
  return arrival === null || content.rooms.get(arrival)?.zone !== who.zone;
}
