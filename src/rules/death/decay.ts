import { type Change } from '../../model/batch';
import { type Corpse } from '../../model/corpse';
import { type GameEvent } from '../../model/event';
import { type PlayerId } from '../../model/ids';
import { type Item } from '../../model/item';
import { type Room } from '../../model/room';
import { type RecordAlarm } from '../alarm';
import { factOf } from '../fight/fact-of';
import { type Turn, type Verdict } from '../rule';
import { contentsOf, withContents } from '../things/carried';
import { phrase } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { noMore } from '../things/used-up';
import { done } from '../verdicts';
import { withChanges } from '../with-changes';
import { lostPropertyOf } from './lost-property-of';
import { propertyKept } from './property-kept';

/** A body is no more at its time: what is left goes to its owner's lost property, or with it. */
export const decayAlarm: RecordAlarm<'corpse'> = {
  next: ({ goneAt }) => goneAt,
  ring: (turn, corpse) => decay(turn, corpse),
};

function decay(turn: Turn, corpse: Corpse): Verdict {
  const { world } = turn;
  const body = world.item(corpse.id);
  if (body === undefined) return done([{ kind: 'record-gone', of: 'corpse', id: corpse.id }], []);
  const room = body.location.kind === 'room' ? body.location.room : null;
  const left = contentsOf(world, body);
  const lost = corpse.owner === null ? withContents(world, [body]) : [body];
  const place = room === null ? null : { id: room, zone: body.zone };
  const kept = corpse.owner === null ? [] : keptFor(corpse.owner, left);
  const after = { ...turn, world: withChanges(world, kept) };
  return done(
    [...kept, ...lost.flatMap((item) => noMore(world, item))],
    [
      ...(place === null ? [] : goneEvents(turn, place, { name: corpse.name, lost })),
      ...(kept.length === 0 || corpse.owner === null ? [] : propertyKept(after, corpse.owner)),
    ],
  );
}

const keptFor = (owner: PlayerId, items: readonly Item[]): readonly Change[] =>
  items.map((item) => ({ kind: 'item', item: { ...item, location: lostPropertyOf(owner) } }));

const goneEvents = (
  turn: Turn,
  place: Pick<Room, 'id' | 'zone'>,
  { name, lost }: { readonly name: string; readonly lost: readonly Item[] },
): readonly GameEvent[] => [
  { type: 'corpse.gone', ...factOf(turn, place), name },
  ...lost.map((item): GameEvent => ({
    type: 'item.destroyed',
    ...factOf(turn, place),
    item: phrase(prototypeOf(turn.world, item), item.quantity),
    quantity: item.quantity,
    isQuiet: true,
  })),
];
