import { theName } from '../fight/the-name';
import { type ActorTurn, type Verdict } from '../rule';
import { packOf, wornBy } from '../things/carried';
import { prototypeOf } from '../things/prototype-of';
import { fits, pick, targetOf, wordsOf } from '../things/target';
import { refused, told } from '../verdicts';

/** What is written on a thing carried or lying here, or on something that belongs to the room. */
export function readThing({ world, actor }: ActorTurn, what: string): Verdict {
  const near = [
    ...packOf(world, actor.id),
    ...wornBy(world, actor.id),
    ...world.itemsAt({ kind: 'room', room: actor.room }),
  ];
  const found = pick(world, near, targetOf(what)).map(({ item }) => prototypeOf(world, item));
  const written = found.find(({ text }) => text !== undefined);
  if (written?.text !== undefined) return told(written.text, { read: written.name });
  const details = world.content.rooms.get(actor.room)?.attributes.details ?? {};
  const typed = wordsOf(what);
  const detail = Object.entries(details).find(([word]) => fits(typed, wordsOf(word)));
  if (detail !== undefined) return told(detail[1]);
  const [other] = found;
  return other === undefined
    ? refused('target.none', `You see no “${what}” here.`)
    : refused('use.none', `There is nothing to read on ${theName(other.name)}.`);
}
