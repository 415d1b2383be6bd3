import { randomUUID } from 'node:crypto';
import { type Batch } from '../../../src/model/batch';
import { type Character } from '../../../src/model/character';
import { batchOf } from '../../src/infra/persistence/world/batches';
import { only } from '../../src/infra/persistence/only';
import { BEGIN } from '../worlds/population';
import { type CrowdedDatabase } from './crowded-database';
import { type Evaluate } from './evaluate';

const MINUTE = 60_000;
/** Of ten, so many see another number than before. */
const AUDITED = 3;

type Part = (crowd: readonly Character[], n: number) => Partial<Batch>;

const lucidityAt = ({ lucidity }: Character, n: number): number => lucidity - 30 * (n + 1);

/** Lucidity by itself, as a flux stores it. */
export const byItself: Part = (crowd, n) => ({
  lucidity: crowd.map((character) => ({
    player: character.id,
    lucidity: lucidityAt(character, n),
  })),
});

/** The same as whole characters: what it would be without a slim way. */
export const asCharacters: Part = (crowd, n) => ({
  characters: crowd.map((character) => ({ ...character, lucidity: lucidityAt(character, n) })),
});

/** Commits a batch as an evaluation would make it; no rule is asked. */
export function madeUp(
  { committer, tokens }: CrowdedDatabase,
  crowd: readonly Character[],
  part: Part,
): Evaluate {
  return (n) => {
    const at = BEGIN + (n + 1) * MINUTE;
    const audits: Batch['audits'] = crowd
      .filter((_, k) => (k + n) % 10 < AUDITED)
      .map((character) => {
        const after = Math.floor(lucidityAt(character, n) / 100);
        const data = { before: after + 1, after, cause: 'flux', source: character.room };
        return { kind: 'lucidity', at, player: character.id, data };
      });
    const batch = batchOf(tokens, { id: randomUUID(), at, audits, ...part(crowd, n) });
    return async () => {
      const end = await only(committer.commit(batch));
      if (end.kind !== 'committed') throw new Error(`${end.kind}: ${end.detail}`);
      const minds = batch.lucidity.length + batch.characters.length;
      return { lucidity: minds, audits: audits.length };
    };
  };
}
