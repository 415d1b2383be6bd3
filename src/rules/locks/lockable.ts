import { type Change } from '../../model/batch';
import { type GameEvent } from '../../model/event';
import { type PrototypeId } from '../../model/ids';
import { type Refusal } from '../../model/outcome';
import { type LockState, type Room } from '../../model/room';
import { isKeptIn } from '../mind/kept-in';
import { type ActorTurn, type Turn } from '../rule';
import { wordsOf } from '../things/target';
import { type Vessel, vesselNamed } from '../things/vessel';
import { exitNamed, isDirection, noExit, stateOf } from '../walk/exits';
import { wayDescribed } from '../walk/way-described';
import { type Side, roomState, swing } from './sides';

/** Something with a lock, or that might have one. */
export interface Lockable {
  /** "the way down", "an oak press" */
  readonly name: string;
  /** `free`: it has no lock; `broken`: it had a seal. */
  readonly state: 'open' | 'locked' | 'sealed' | 'free' | 'broken';
  readonly key: PrototypeId | null;
  /** null = no strength opens it. */
  readonly difficulty: number | null;
  /** Locks by itself when it is shut. */
  readonly isSelfLocking: boolean;
  /** What changes when it is opened or locked, and who else sees it. */
  readonly turned: (
    turn: Turn,
    to: 'open' | 'locked',
  ) => { readonly changes: readonly Change[]; readonly events: readonly GameEvent[] };
}

type No = { readonly code: string } & Refusal;

/** The way out that is so called, the container, or the way out that is so described: the first that is meant. */
export function lockableNamed(turn: ActorTurn, text: string): Lockable | No {
  const { world, actor } = turn;
  const room = world.content.rooms.get(actor.room);
  const exit = room && exitNamed(room, wordsOf(text).join(' ') || text, actor.found);
  if (room !== undefined && exit !== undefined) return ofExit(turn, { room, exit });
  if (isDirection(text)) return { code: 'exit.none', text: noExit(text) };
  const vessel = vesselNamed(world, actor, text);
  if (!('code' in vessel)) return ofVessel(turn, room, vessel);
  const described = room && wayDescribed(room, text, actor.found);
  return room === undefined || described === undefined
    ? vessel
    : ofExit(turn, { room, exit: described });
}

function ofExit({ world, actor, now, numbers }: ActorTurn, side: Side): Lockable | No {
  const { word, flags } = side.exit;
  const name = isDirection(word) ? `the way ${word}` : `the ${word}`;
  const state = stateOf(world, side.exit);
  if (state === 'blocked') return { code: 'exit.blocked', text: `You find ${name} blocked.` };
  // Whoever keeps them in has the key, and stands behind the door.
  if (isKeptIn(world, actor, now)) return { ...KEPT, name };
  const lock = side.room.attributes.locks[word];
  return {
    name,
    state: flags.includes('locked') ? state : 'free',
    key: lock?.keyItem ?? null,
    difficulty: lock?.difficulty ?? null,
    isSelfLocking: true,
    turned: (turn, to) =>
      swing(turn, side, to === 'open' ? turn.now + numbers['lock.openMs'] : null),
  };
}

const KEPT: Omit<Lockable, 'name'> = {
  state: 'locked',
  key: null,
  difficulty: null,
  isSelfLocking: true,
  turned: () => ({ changes: [], events: [] }),
};

function ofVessel({ numbers }: ActorTurn, room: Room | undefined, vessel: Vessel): Lockable {
  const { name, lock, spec } = vessel;
  return {
    name,
    state: lock === 'unlocked' ? unlockedState(spec.lock, spec.keyItem !== undefined) : lock,
    key: spec.keyItem ?? null,
    difficulty: numbers['lock.chestDifficulty'],
    isSelfLocking: false,
    turned: ({ world }, to) => {
      const state: LockState = to === 'open' ? 'unlocked' : 'locked';
      if (vessel.item !== null)
        return { changes: [{ kind: 'item', item: { ...vessel.item, lock: state } }], events: [] };
      if (room === undefined) return { changes: [], events: [] };
      const record = { ...roomState(world, room), lock: state };
      return { changes: [{ kind: 'record', record }], events: [] };
    },
  };
}

function unlockedState(made: LockState, hasKey: boolean): Lockable['state'] {
  if (made === 'sealed') return 'broken';
  return hasKey || made === 'locked' ? 'open' : 'free';
}
