import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type GameEvent } from '../../model/event';
import { type Item, type ItemPrototype } from '../../model/item';
import { actOf } from '../act';
import { theName } from '../fight/the-name';
import { inSequence } from '../in-sequence';
import { dpMax, mpMax } from '../maxima';
import { adjust } from '../mind/adjust';
import { type ActorTurn, type Verdict } from '../rule';
import { prototypeOf } from '../things/prototype-of';
import { quietly } from '../things/quietly';
import { type Pick } from '../things/target';
import { usedUp } from '../things/used-up';
import { done } from '../verdicts';

const HUNDREDTHS = 100;

/** One of it is used up, and does what it does: to the body at once, to the mind by the mind's own laws. */
export function consume(turn: ActorTurn, item: Item): Verdict {
  const prototype = prototypeOf(turn.world, item);
  const one = { item, quantity: 1 };
  const points = prototype.effects?.lucidity ?? 0;
  return inSequence(turn, [
    () =>
      done(
        [...usedUp(turn.world, one), ...bodyChanges(turn.actor, prototype)],
        eventsOf(turn, one),
      ),
    ({ world, ...later }) => {
      const actor = world.character(turn.actor.id) ?? turn.actor;
      const reason = { cause: 'use', source: prototype.id };
      return adjust({ ...later, world }, actor, { by: points * HUNDREDTHS, ...reason });
    },
  ]);
}

/** Never above the most that a body has, and no draught takes the last point of it. */
function bodyChanges(actor: Character, { effects }: ItemPrototype): readonly Change[] {
  const { dp: heals = 0, mp: gives = 0 } = effects ?? {};
  const dp = within(actor.dp + heals, Math.min(1, actor.dp), dpMax(actor.stats, actor.level));
  const mp = within(actor.mp + gives, 0, mpMax(actor.stats));
  if (dp === actor.dp && mp === actor.mp) return [];
  return [{ kind: 'character', character: { ...actor, dp, mp } }];
}

const within = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

function eventsOf(turn: ActorTurn, one: Pick): readonly GameEvent[] {
  const { actor, now: at, world } = turn;
  const { name, used } = prototypeOf(world, one.item);
  const { room, zone } = actor;
  return [
    {
      type: 'item.used',
      at,
      zone,
      audience: { kind: 'room', room },
      ...actOf(turn, actor),
      room,
      item: name,
      used: used ?? `You use up ${theName(name)}.`,
    },
    quietly(turn, 'item.destroyed', one),
  ];
}
