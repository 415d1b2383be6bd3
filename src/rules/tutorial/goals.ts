import { type Character } from '../../model/character';
import { type GameEvent } from '../../model/event';
import { type PrototypeId } from '../../model/ids';
import { TUTORIAL_GOALS, type TutorialGoal } from '../../model/tutorial-goal';
import { carriedBy, packOf, wornBy } from '../things/carried';
import { isBurning } from '../using/burning';
import { type WorldView } from '../view';
import { firstGoalOf, LANTERN, COAT, PASSAGE } from './rooms';

/** What somebody has just done, or what has come of it, and the world as that has left it. */
export interface Deed {
  readonly world: WorldView;
  readonly who: Character;
  /** What was asked and answered: `look`, `map`; null = that was not it. */
  readonly asked: string | null;
  readonly events: readonly GameEvent[];
}

const hasOne = ({ world, who }: Deed, prototype: PrototypeId): boolean =>
  carriedBy(world, who.id).some((item) => item.prototype === prototype);

const isBy = ({ who }: Deed, event: GameEvent): boolean =>
  'actor' in event && event.actor === who.id;

const did = (deed: Deed, ...types: readonly GameEvent['type'][]): boolean =>
  deed.events.some((event) => types.includes(event.type) && isBy(deed, event));

const MET: Readonly<Record<TutorialGoal, (deed: Deed) => boolean>> = {
  look: ({ asked }) => asked === 'look',
  move: (deed) => did(deed, 'player.moved'),
  'get-lantern': (deed) => hasOne(deed, LANTERN),
  'light-lantern': ({ world, who }) =>
    [...packOf(world, who.id), ...wornBy(world, who.id)].some((item) => isBurning(world, item)),
  'get-coat': (deed) => hasOne(deed, COAT),
  'wear-coat': ({ world, who }) =>
    wornBy(world, who.id).some(({ prototype }) => prototype === COAT),
  // Who has told the porter something has said something.
  say: (deed) => did(deed, 'room.said', 'npc.told'),
  'tell-porter': (deed) => did(deed, 'npc.told'),
  map: ({ asked }) => asked === 'map',
  search: ({ who }) => who.found?.some((key) => key.startsWith(`${PASSAGE}|`)) === true,
  'go-on': (deed) => did(deed, 'player.moved'),
  meditate: (deed) =>
    deed.events.some(
      (event) =>
        event.type === 'mind.recovered' && event.recovery === 'meditate' && isBy(deed, event),
    ),
  leave: () => false,
};

/** How far somebody has come, and the last goal that they have really met; null = none. */
export function reached(
  deed: Deed,
  from: number,
): { readonly index: number; readonly met: TutorialGoal | null } {
  const least = Math.max(from, firstGoalOf(deed.who.room));
  let index = from;
  let met: TutorialGoal | null = null;
  for (;;) {
    const goal = TUTORIAL_GOALS[index];
    if (goal === undefined) break;
    const isMet = MET[goal](deed);
    if (!isMet && index >= least) break;
    met = isMet ? goal : null;
    index += 1;
  }
  return { index, met };
}
