import { type Npc } from '../../model/npc';
import { type NpcKind, type ScheduleEntry } from '../../model/npc-kind';
import { hourIn } from '../clock';
import { type RuleNumbers } from '../numbers';
import { type Turn } from '../rule';
import { type WorldView } from '../view';

/** Whether it stands in the fight of its room. */
export const isFighting = (world: WorldView, { id, room }: Npc): boolean =>
  room !== null && world.record('fight', room)?.npcs.includes(id) === true;

/** Whether an hour lies in it: from the first until the second, over midnight too. */
export function isInForceAt({ hours: [from, until] }: ScheduleEntry, hour: number): boolean {
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}

interface When {
  readonly now: number;
  readonly world: WorldView;
  readonly numbers: RuleNumbers;
}

/** What its schedule has it do now; undefined = what it likes. */
export function dutyOf(
  { schedule }: NpcKind,
  { world, now, numbers }: When,
): ScheduleEntry | undefined {
  if (schedule.length === 0) return undefined;
  const hour = hourIn({ world, numbers }, now);
  return schedule.find((entry) => isInForceAt(entry, hour));
}

/** Everyone who lives now. What the list holds may have changed by the time one comes to it: see `stillThere`. */
export const livingNpcs = (world: WorldView): readonly Npc[] =>
  [...world.records('npc')].filter(({ room }) => room !== null);

/** As it is now, if it is in the same room as it was. */
export function stillThere({ world }: Pick<Turn, 'world'>, { id, room }: Npc): Npc | undefined {
  const npc = world.record('npc', id);
  return npc?.room === room ? npc : undefined;
}
