import { type NpcGone } from '../../model/events/npc';
import { type NpcId, type RoomId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type NpcKind } from '../../model/npc-kind';
import { type Room } from '../../model/room';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { dutyOf } from './doing';
import { sightsOf } from './first-sight';
import { letBeIn } from './let-be';
import { npcFact } from './npc-fact';
import { npcKeyword } from './npc-view';

/** Which NPC comes into the world, and where. */
export interface Birth {
  readonly id: NpcId;
  readonly kind: NpcKind;
  readonly room: Room;
  /** null = called here by staff. */
  readonly population: Npc['population'];
}

/** As it is when it comes: unhurt, and about what the hour wants if that is there. */
export function newborn(turn: Turn, { id, kind, room, population }: Birth): Npc {
  const duty = dutyOf(kind, turn);
  return {
    kind: 'npc',
    id,
    zone: room.zone,
    npc: kind.id,
    population,
    home: room.id,
    room: room.id,
    dp: kind.dp,
    opensAt: null,
    hunts: null,
    ...(duty?.room === room.id && { state: duty.state }),
  };
}

/** It comes into the world, and is seen. */
export function spawn(turn: Turn, birth: Birth): Verdict {
  const npc = newborn(turn, birth);
  const room = birth.room.id;
  const spawned = done(
    [{ kind: 'record', record: npc }],
    [
      {
        type: 'npc.spawned',
        ...npcFact(turn, npc, { kind: 'room', room }),
        room,
        keyword: npcKeyword(turn.world, npc),
        ...letBeIn(turn.world, npc, room),
      },
    ],
  );
  const sights = sightsOf(turn, npc, room);
  return sights.length === 0 ? spawned : inSequence(turn, [() => spawned, ...sights]);
}

/** It is in the world no more, alive or dead; its place is open at once. Nothing of one that is not there. */
export function despawn(turn: Turn, npc: Npc, how?: NpcGone['how']): Verdict {
  if (turn.world.record('npc', npc.id) === undefined) return NOTHING;
  const { room } = npc;
  return done(
    [{ kind: 'record-gone', of: 'npc', id: npc.id }],
    room === null ? [] : [{ ...goneFrom(turn, npc, room), ...(how !== undefined && { how }) }],
  );
}

const goneFrom = (turn: Turn, npc: Npc, room: RoomId): NpcGone => ({
  type: 'npc.gone',
  ...npcFact(turn, npc, { kind: 'room', room }),
  room,
});
