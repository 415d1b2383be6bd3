import { SLOTS } from '../../model/item';
import { type ActorTurn, type Verdict } from '../rule';
import { thingView } from '../things/thing-view';
import { noteOf } from '../using/note-of';
import { told } from '../verdicts';

/** What is worn and held, by slot. */
export function equipment({ world, actor }: ActorTurn): Verdict {
  const worn = SLOTS.flatMap((slot) =>
    world
      .itemsAt({ kind: 'slot', character: actor.id, slot })
      .map((item) => ({ slot, ...thingView(world, item), note: noteOf(world, item) })),
  );
  const lines = worn.map(({ slot, name, note }) => `  ${slot.replace('_', ' ')}: ${name}${note}`);
  const text =
    lines.length === 0 ? 'You wear nothing of note.' : ['You wear:', ...lines].join('\n');
  return told(text, { worn });
}
