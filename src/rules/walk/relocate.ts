import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type MoveHow, type PlayerMoved } from '../../model/event';
import { type RoomId } from '../../model/ids';
import { type Direction, type Room } from '../../model/room';
import { actOf } from '../act';
import { postureChanged } from '../body/posture';
import { risesFor } from '../body/rises';
import { isKeptIn } from '../mind/kept-in';
import { inSequence, type Part } from '../in-sequence';
import { plightOf } from '../occupant-view';
import { roomView } from '../room-view';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { type Walked } from '../view';
import { viewerChange } from '../viewer-of';
import { ARRIVALS } from './arrivals';
import { rezoned } from './rezoned';

/** Where to, and how. */
export interface Journey {
  readonly to: Room;
  /** The exit taken; of who does not walk, what those in the old room are told instead. */
  readonly exit: string;
  readonly arrivesFrom: Direction | null;
  readonly how?: MoveHow;
  /** What else becomes of the character in the same moment: alive again, standing. */
  readonly more?: Partial<Character>;
}

/**
 * A character with all it carries into another room, and what comes of its being there. The only way from room to room; whether it may is
 * asked before.
 */
export function relocate(turn: Turn, who: Character, journey: Journey): Verdict {
  const { to, how } = journey;
  const rises = risesFor(who, how);
  const { posture } = rises ? STANDING : who;
  const there = { room: to.id, zone: to.zone, subZone: to.subZone };
  const after: Character =
    journey.more === undefined
      ? { ...who, posture, ...there }
      : { ...who, posture, ...journey.more, ...there };
  const { world } = turn;
  const changes: Change[] = [{ kind: 'character', character: after }];
  const explored = world.explored(who.id);
  if (!explored.has(to.id)) changes.push({ kind: 'explored', player: who.id, room: to.id });
  if (who.zone !== to.zone) changes.push(...rezoned(world, who, to.zone));
  const step = movedEvent(turn, { before: who, after, explored }, journey);
  const moved = done(changes, rises ? [postureChanged(turn, who, 'standing'), step] : [step]);
  const parts = partsOf(turn, after, who.room);
  return parts.length === 0 ? moved : inSequence(turn, [() => moved, ...parts]);
}

const STANDING = { posture: 'standing' } as const;
const NO_PARTS: readonly Part[] = [];

function partsOf(turn: Turn, arrived: Character, from: RoomId): readonly Part[] {
  let parts: Part[] | null = null;
  for (const { concerns, happen } of ARRIVALS) {
    if (!concerns(turn, arrived, from)) continue;
    parts ??= [];
    parts.push((later) => happen(later, later.world.character(arrived.id) ?? arrived, from));
  }
  return parts ?? NO_PARTS;
}

/** Who has gone, and what it had walked before. */
interface Step {
  readonly before: Character;
  readonly after: Character;
  readonly explored: Walked;
}

function movedEvent(
  turn: Turn,
  { before, after, explored }: Step,
  { to, exit, arrivesFrom, how }: Journey,
): PlayerMoved {
  const { world, now, numbers } = turn;
  const { id, room, zone, found, settings } = before;
  const isBrief = settings.brief && explored.has(to.id);
  const looker = {
    id,
    explored,
    found,
    isThere: room === to.id,
    isKeptIn: isKeptIn(world, after, now),
    isBrief,
    when: { at: now, numbers },
  };
  const moved: PlayerMoved = {
    type: 'player.moved',
    at: now,
    zone,
    audience: { kind: 'rooms', rooms: [room, to.id] },
    ...actOf(turn, before),
    viewer: viewerChange(before, after),
    from: room,
    to: to.id,
    exit,
    arrivesFrom,
    view: roomView(world, to, looker),
  };
  const condition = plightOf(after.life);
  if (condition !== undefined) return { ...moved, ...(how !== undefined && { how }), condition };
  return how === undefined ? moved : { ...moved, how };
}
