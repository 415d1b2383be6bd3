import { type NpcKindId, brandAs } from '../../model/ids';
import { type NpcKind } from '../../model/npc-kind';
import { STAT_NAMES, type StatName, type Stats } from '../../model/stats';
import { type NpcFile } from '../schemas/npc-schema';
import { type Sieve } from './sieve';
import { buildReferences } from './build-references';

/** Of a stat that the file does not say; dexterity grows with the level. */
const STAT_UNSAID = 50;

function statsOf({ level, stats }: NpcFile): Stats {
  const unsaid = (name: StatName): number => (name === 'DEX' ? 40 + 2 * level : STAT_UNSAID);
  return Object.fromEntries(
    STAT_NAMES.map((name) => [name, stats?.[name] ?? unsaid(name)]),
  ) as Stats;
}

function attackOf({ level, attack }: NpcFile): NpcKind['attack'] {
  return attack
    ? { class: attack.class, dice: attack.dice, accuracy: attack.accuracy ?? 0 }
    : { class: 'fist', dice: { count: 1, sides: 3 + level, plus: 0 }, accuracy: 0 };
}

/** A kind of NPC as the game keeps it; what a file does not say follows from the level (game.md section 5). */
export function buildNpc(file: NpcFile, sieve: Sieve): NpcKind {
  return {
    id: brandAs<NpcKindId>(file.id),
    name: file.name,
    aliases: file.aliases ?? [],
    type: file.type,
    description: file.description,
    level: file.level,
    stats: statsOf(file),
    dp: file.dp ?? 6 + 4 * file.level,
    armour: file.armour ?? 0,
    attack: attackOf(file),
    aggression: file.aggression ?? 0,
    fleeBelow: file.flee_below ?? 0,
    encounter: file.encounter ?? null,
    isWandering: file.wander ?? false,
    greetings: file.greetings ?? [],
    farewells: file.farewells ?? [],
    replies: (file.replies ?? []).map(({ words, text }) => ({
      words: words.map((word) => word.toLowerCase()),
      text,
    })),
    ...buildReferences(file, sieve),
  };
}
