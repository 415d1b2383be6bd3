import { type Exit, type Room } from '../../model/room';
import { type Turn } from '../rule';
import { type WorldView } from '../view';
import { stateOf } from '../walk/exits';
import { exitsSeen, type Found } from '../walk/ways';
import { clamped, d100 } from './rounded';

/** A way out that stands open. */
export interface Escape {
  readonly exit: Exit;
  readonly to: Room;
}

/** Of the ways that everybody sees, and the hidden ones that have been found. */
export const escapesFrom = (world: WorldView, room: Room, found?: Found): readonly Escape[] =>
  exitsSeen(room, found).flatMap((exit) => {
    const to = world.content.rooms.get(exit.target);
    return to === undefined || to.id === room.id || stateOf(world, exit) !== 'open'
      ? []
      : [{ exit, to }];
  });

/** Whoever runs: by its own draws of this turn. */
export interface Runner {
  readonly id: string;
  readonly escapes: readonly Escape[];
  readonly opponents: number;
}

/** What d100 may come to at most for somebody to get away (game.md section 4). */
export const flightChance = (
  { numbers }: Pick<Turn, 'numbers'>,
  { escapes, opponents }: Omit<Runner, 'id'>,
): number =>
  clamped(
    numbers['combat.fleeBase'] +
      numbers['combat.fleePerExit'] * escapes.length -
      numbers['combat.fleePerOpponent'] * opponents,
    numbers['combat.fleeMin'],
    numbers['combat.fleeMax'],
  );

/** The way that somebody gets away by; undefined = they do not. */
export function escapeOf(turn: Turn, runner: Runner): Escape | undefined {
  const { id, escapes } = runner;
  if (d100(turn.draw(0, id)) > flightChance(turn, runner)) return undefined;
  return escapes[Math.floor(turn.draw(1, id) * escapes.length)];
}
