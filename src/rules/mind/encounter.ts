import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type MindShaken } from '../../model/events/mind';
import { type Npc } from '../../model/npc';
import { type Encounter, type NpcKind } from '../../model/npc-kind';
import { actOf } from '../act';
import { type RuleNumbers } from '../numbers';
import { type Turn, type Verdict } from '../rule';
import { isDarkTo } from '../sky/light';
import { done, NOTHING } from '../verdicts';
import { adjust } from './adjust';
import { isFresh, metNow } from './met';
import { mindOf, rounded } from './mind-of';

/** A kind that is a horror to look at. */
type Horror = NpcKind & { readonly encounter: Encounter };

/**
 * What the sight of an NPC does to somebody (game.md section 3): nothing, if it is no horror, was seen within ten minutes, or they are dead.
 *
 * @param character as it is in `turn.world`.
 */
export function sawNpc(turn: Turn, character: Character, npc: Npc): Verdict {
  const horror = turn.world.content.npcs.get(npc.npc);
  if (!isHorror(horror) || character.life?.kind === 'dead') return NOTHING;
  const { id } = character;
  const presence = turn.world.presence(id);
  const key = `saw|${npc.id}`;
  if (isFresh(presence.met, key, turn)) return NOTHING;
  const met = metNow(presence.met, key, turn);
  const changes: Change[] = [{ kind: 'presence', player: id, presence: { ...presence, met } }];
  const { exposures, count } = exposed(character, horror, turn.numbers);
  const isFaced = turn.draw(0, `faced|${id}|${npc.id}`) * 100 < character.stats.POW;
  const loss = lossOf(character, { horror, count, isFaced }, turn.numbers);
  const lost = adjust(turn, character, {
    by: -loss,
    cause: 'encounter',
    source: horror.id,
    mind: { ...mindOf(character), exposures },
  });
  const shaken = shakenBy(turn, character, { horror, isFaced });
  return done([...changes, ...lost.changes], [shaken, ...lost.events]);
}

const isHorror = (kind: NpcKind | undefined): kind is Horror =>
  kind !== undefined && kind.encounter !== null;

/** One meeting more with this kind; of too many kinds the first met is forgotten. */
function exposed(
  character: Character,
  { id }: Horror,
  numbers: RuleNumbers,
): { readonly exposures: Readonly<Record<string, number>>; readonly count: number } {
  const { exposures } = mindOf(character);
  const count = (exposures[id] ?? 0) + 1;
  const others = Object.entries(exposures).filter(([kind]) => kind !== id);
  const kept = others.slice(Math.max(0, others.length - (numbers['encounter.kindsMax'] - 1)));
  return { exposures: { ...Object.fromEntries(kept), [id]: count }, count };
}

/** In hundredths. */
function lossOf(
  { profession }: Character,
  {
    horror,
    count,
    isFaced,
  }: { readonly horror: Horror; readonly count: number; readonly isFaced: boolean },
  numbers: RuleNumbers,
): number {
  const base = baseOf(horror.encounter, count, numbers);
  const share = profession === 'Medium' ? numbers['encounter.mediumPercent'] / 100 : 1;
  const loss = rounded(base * share);
  return isFaced ? inWholePoints(loss * (numbers['encounter.facedPercent'] / 100)) : loss;
}

function baseOf(encounter: Encounter, count: number, numbers: RuleNumbers): number {
  if (count === 1) return numbers[`encounter.${encounter}First`];
  const later = numbers[`encounter.${encounter}Later`];
  if (count < numbers['encounter.familiarFrom']) return later;
  const half = rounded(later * (numbers['encounter.familiarPercent'] / 100));
  return Math.max(half, numbers['encounter.leastHundredths']);
}

/** Rounded up. */
const inWholePoints = (hundredths: number): number => Math.ceil(hundredths / 100) * 100;

function shakenBy(
  turn: Turn,
  character: Character,
  { horror, isFaced }: { readonly horror: Horror; readonly isFaced: boolean },
): MindShaken {
  const isDark = isUnseen(turn, character);
  return {
    type: 'mind.shaken',
    at: turn.now,
    zone: character.zone,
    audience: { kind: 'player', player: character.id },
    ...actOf(turn, character),
    encounter: horror.encounter,
    npcName: isDark ? 'something' : horror.name,
    isFaced,
    ...(isDark && { isDark }),
  };
}

/** In the dark one knows of it all the same, and no better what it is. */
function isUnseen({ world, now: at, numbers }: Turn, { id, room }: Character): boolean {
  const place = world.content.rooms.get(room);
  return place !== undefined && isDarkTo(world, place, { id, when: { at, numbers } });
}
