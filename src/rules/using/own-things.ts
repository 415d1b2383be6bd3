import { type Item } from '../../model/item';
import { type ActorTurn } from '../rule';
import { packOf, wornBy } from '../things/carried';
import { refused, type Refused } from '../verdicts';

/** What can be used: carried, worn or in hand. */
export const ownThings = ({ world, actor }: ActorTurn): readonly Item[] => [
  ...packOf(world, actor.id),
  ...wornBy(world, actor.id),
];

export const carriesNone = (what: string): Refused =>
  refused('target.none', `You carry no “${what}”.`);
