import { type ActorTurn, type Verdict } from '../rule';
import { andList } from '../things/phrase';
import { stacked } from '../things/stacked';
import { thingView } from '../things/thing-view';
import { reachRefusal, vesselNamed } from '../things/vessel';
import { refused, told } from '../verdicts';
import { darkRefusal } from './dark-refusal';

/** What a container holds. */
export function lookInside(turn: ActorTurn, text: string): Verdict {
  const { world, actor } = turn;
  const dark = darkRefusal(turn);
  if (dark !== null) return dark;
  const vessel = vesselNamed(world, actor, text);
  if ('code' in vessel) return refused(vessel.code, vessel.text);
  const isBody = vessel.item !== null && world.record('corpse', vessel.item.id) !== undefined;
  // Whose it is to take from it is asked of who takes.
  const no = isBody ? null : reachRefusal(turn, vessel, actor);
  if (no !== null) return refused(no.code, no.text);
  const held = world.itemsAt(vessel.location);
  const things = held.map((item) => thingView(world, item));
  const said =
    things.length === 0
      ? `There is nothing in ${vessel.name}.`
      : `In ${vessel.name}: ${andList(stacked(world, held))}.`;
  return told(said, { container: vessel.name, things });
}
