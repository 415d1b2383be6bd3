import { type Character } from '../../model/character';
import { brandAs, type ItemId } from '../../model/ids';
import { type Item } from '../../model/item';
import { type Room } from '../../model/room';
import { actOf } from '../act';
import { broken } from '../acts/timed-act';
import { factOf } from '../fight/fact-of';
import { leaveFight } from '../fight/leave-fight';
import { rounded } from '../fight/rounded';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { packOf, withContents } from '../things/carried';
import { prototypeOf } from '../things/prototype-of';
import { done, NOTHING } from '../verdicts';
import { type WorldView } from '../view';
import { relocate } from '../walk/relocate';
import { COINS, layBody } from './lay-body';

/** A character dies in that room: its body stays, with what it did not wear, and half its purse; it is in limbo. */
export function die(turn: Turn, dead: Character, room: Room): Verdict {
  const id: ItemId = brandAs(`corpse-${dead.id}-${turn.now}`);
  const left = rounded((dead.purse * turn.numbers['corpse.pursePercent']) / 100);
  return inSequence(turn, [
    (now) => bodyLeft(now, dead, { id, room, left }),
    (now) => leaveFight(now, dead.id, room.id),
    (now) => intoLimbo(now, dead, left),
  ]);
}

function bodyLeft(
  turn: Turn,
  dead: Character,
  { id, room, left }: { readonly id: ItemId; readonly room: Room; readonly left: number },
): Verdict {
  const { world, now, numbers } = turn;
  const body = layBody(turn, {
    room,
    corpse: {
      id,
      name: `the body of ${dead.name}`,
      owner: dead.id,
      rights: [dead.id],
      freeAt: now + numbers['corpse.playerRightsMs'],
      goneAt: now + numbers['corpse.playerGoneMs'],
    },
    fresh: left === 0 ? [] : [{ prototype: COINS, quantity: left }],
    things: packOf(world, dead.id).filter((item) => !isBound(world, item)),
  });
  const interrupted = broken(turn, dead);
  return done(
    [...interrupted.changes, ...body.changes],
    [
      ...interrupted.events,
      { type: 'player.died', ...factOf(turn, room), ...actOf(turn, dead), corpse: id },
      ...body.events,
    ],
  );
}

/** A bag with something bound in it stays too. */
const isBound = (world: WorldView, item: Item): boolean =>
  withContents(world, [item]).some((one) => prototypeOf(world, one).isBound);

function intoLimbo(turn: Turn, { id }: Character, left: number): Verdict {
  const { world, now, numbers } = turn;
  const { rooms, landmarks } = world.content;
  const who = world.character(id);
  const to = rooms.get(landmarks.limbo) ?? rooms.get(landmarks.start);
  if (who === undefined || to === undefined) return NOTHING;
  return relocate(turn, who, {
    to,
    exit: 'down',
    arrivesFrom: null,
    how: 'died',
    more: {
      life: { kind: 'dead', at: now },
      dp: -numbers['wound.deathDepth'],
      purse: who.purse - left,
      posture: 'standing',
    },
  });
}
