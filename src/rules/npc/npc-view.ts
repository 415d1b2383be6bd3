import { type WorldContent } from '../../model/content';
import { type Npc } from '../../model/npc';
import { type NpcView } from '../../model/views';
import { keyword } from '../things/phrase';
import { type WorldView } from '../view';
import { conditionOf } from '../vitals';
import { letBeIn } from './let-be';
import { kindOf, npcName } from './npc-here';

/** What to type after `look` or `attack`. */
export const npcKeyword = (world: WorldView, npc: Pick<Npc, 'npc'>): string =>
  kindOf(world, npc)?.aliases[0] ?? keyword(npcName(world, npc));

/** "unhurt", "failing" */
export const npcCondition = (world: WorldView, npc: Npc): string =>
  conditionOf(npc.dp, kindOf(world, npc)?.dp ?? npc.dp);

/** As anybody sees it. */
export const npcView = (world: WorldView, npc: Npc): NpcView => ({
  id: npc.id,
  name: npcName(world, npc),
  keyword: npcKeyword(world, npc),
  condition: npcCondition(world, npc),
  isAsleep: npc.state === 'asleep',
  ...letBeIn(world, npc, npc.room),
});

/** What was last made of a list: a list of NPCs never changes, there comes another. */
const lastMade = new WeakMap<
  readonly Npc[],
  { readonly content: WorldContent; readonly views: readonly NpcView[] }
>();

/** The NPCs of a room, in order of arrival. */
export function npcViews(world: WorldView, npcs: readonly Npc[]): readonly NpcView[] {
  const { content } = world;
  const last = lastMade.get(npcs);
  if (last?.content === content) return last.views;
  const views = npcs.map((npc) => npcView(world, npc));
  lastMade.set(npcs, { content, views });
  return views;
}
