import { type ReportRow, type WorldContent } from '../../model/content';
import { type NpcKindId, type PopulationId } from '../../model/ids';
import { type NpcKind, type Population } from '../../model/npc-kind';
import { type Read } from '../reading/read-as';
import { type NpcFile } from '../schemas/npc-schema';
import { buildNpc } from './build-npc';
import { buildPopulations } from './build-references';
import { eachIdOnce } from './each-id-once';
import { type Places } from './places';
import { sieveFor } from './sieve';

export interface Npcs extends Pick<WorldContent, 'npcs' | 'populations'> {
  readonly rows: readonly ReportRow[];
}

/** All kinds of NPC and where they live; whatever names something that is not there is left aside, with a row. */
export function gatherNpcs(reads: readonly Read<NpcFile>[], places: Places): Npcs {
  const once = eachIdOnce(reads);
  const npcs = new Map<NpcKindId, NpcKind>();
  const populations = new Map<PopulationId, Population>();
  const rows = [...once.rows];
  for (const { file, value, isLent } of once.kept) {
    const sieve = sieveFor(file, places);
    const npc = buildNpc(value, sieve);
    npcs.set(npc.id, npc);
    for (const population of buildPopulations(value, sieve)) {
      populations.set(population.id, population);
    }
    if (!isLent) rows.push(...sieve.rows);
  }
  return { npcs, populations, rows };
}
