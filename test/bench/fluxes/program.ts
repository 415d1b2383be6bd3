import { zonesOf } from '../../../src/app/compose/make-world';
import { only } from '../../src/infra/persistence/only';
import { crowdedDatabase } from './crowded-database';
import { crowdIn, uneasyContent } from './crowd';
import { type Evaluate, type Written } from './evaluate';
import { type FluxFigures } from './figures';
import { asCharacters, byItself, madeUp } from './made-up';
import { realWorld } from './real-world';
import { turnsDuring } from './turns';

/** Before the first that counts: rows are there, and what is measured is compiled. */
const WARM_UP = 3;

async function measured(
  evaluate: Evaluate,
  evaluations: number,
  nextTransaction: () => Promise<number>,
): Promise<FluxFigures> {
  const tookMs: number[] = [];
  const transactions: number[] = [];
  const stallMs: number[] = [];
  const turnCpuMs: number[] = [];
  let written: Written = { lucidity: 0, audits: 0 };
  for (let n = 0; n < WARM_UP + evaluations; n += 1) {
    const run = evaluate(n);
    const before = await nextTransaction();
    let took = 0;
    const turns = await turnsDuring(async () => {
      const since = performance.now();
      written = await run();
      took = performance.now() - since;
    });
    const after = await nextTransaction();
    if (n < WARM_UP) continue;
    tookMs.push(took);
    transactions.push(after - before);
    stallMs.push(turns.stallMs);
    turnCpuMs.push(turns.turnCpuMs);
  }
  const [least, most] = [Math.min(...transactions), Math.max(...transactions)];
  return { tookMs, stallMs, turnCpuMs, transactions: { least, most }, ...written };
}

async function run(way: string, players: number, evaluations: number): Promise<FluxFigures> {
  const content = uneasyContent();
  const crowd = crowdIn(content, players);
  const crowded = await crowdedDatabase(crowd, zonesOf(content));
  try {
    const part = way === 'whole characters' ? asCharacters : byItself;
    const evaluate =
      way === 'world' ? await realWorld(crowded, content) : madeUp(crowded, crowd, part);
    const figures = await measured(evaluate, evaluations, crowded.nextTransaction);
    if (figures.lucidity === 0) throw new Error('nobody has changed');
    return figures;
  } finally {
    await only(crowded.committer.close());
    await crowded.database.discard();
  }
}

const [way = '', players = '', evaluations = ''] = process.argv.slice(2);
void run(way, Number(players), Number(evaluations)).then((figures) => {
  process.stdout.write(JSON.stringify(figures));
});
