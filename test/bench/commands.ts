import { type Benchmark, type BenchOptions } from './benchmark';
import { pause } from './load/measure';
import { Senders } from './load/senders';
import { cpuTime } from './processes/cpu-time';
import { machine } from './report/machine';
import { shownSpread, spreadOf } from './report/spread';
import { gameSide } from './sides/game-side';
import { type House, openHouse } from './sides/house';
import { type Side } from './sides/side';

const WARM_UP_MS = 3_000;
/** Waiting for an answer at any moment. */
const AT_ONCE = 64;

interface Rate {
  readonly perSecond: number;
  readonly serverUs: number;
  readonly databaseUs: number;
}

/** Players who send a durable command as soon as their last was answered, nobody listening: how many a second? */
export const commands: Benchmark = {
  name: 'commands',
  about: 'durable commands/s of --streams players for --seconds, and what each costs',
  run: async (options, say) => {
    const { rounds, streams, seconds } = options;
    say(`commands: ${streams} players, ${AT_ONCE} waiting, ${seconds} s, ${rounds} rounds`);
    const house = await openHouse(streams);
    try {
      const rates: Rate[] = [];
      for (let round = 0; round < rounds; round += 1)
        rates.push(await measured(sideOf(house, options), options));
      for (const line of shown(rates)) say(line);
      say(await machine());
    } finally {
      await house.discard();
    }
  },
};

const sideOf = (house: House, { profile }: BenchOptions): Side =>
  gameSide({ name: 'this', house, main: null, verb: 'global', profile });

async function measured(side: Side, { streams, seconds }: BenchOptions): Promise<Rate> {
  const running = await side.start();
  try {
    const senders = new Senders(running, { players: streams, atOnce: AT_ONCE });
    await senders.eager({ messages: Infinity, untilMs: performance.now() + WARM_UP_MS });
    await pause(500);
    senders.begin();
    const [cpuBefore, databaseBefore] = [await cpuTime(running.pid), await running.databaseCpu()];
    const since = performance.now();
    await senders.eager({ messages: Infinity, untilMs: since + seconds * 1_000 });
    const took = performance.now() - since;
    const [cpu, database] = [await cpuTime(running.pid), await running.databaseCpu()];
    if (senders.refusal !== null) throw new Error(`a command was refused: ${senders.refusal}`);
    senders.close();
    const done = senders.accepted.size;
    return {
      perSecond: (done * 1_000) / took,
      serverUs: ((cpu - cpuBefore) * 1e6) / done,
      databaseUs: ((database - databaseBefore) * 1e6) / done,
    };
  } finally {
    await running.end();
  }
}

const shown = (rates: readonly Rate[]): readonly string[] => [
  `${shownSpread(spreadOf(rates.map(({ perSecond }) => perSecond)), 0)} commands/s`,
  `server CPU ${shownSpread(spreadOf(rates.map(({ serverUs }) => serverUs)), 0)} µs/command`,
  `PostgreSQL ${shownSpread(spreadOf(rates.map(({ databaseUs }) => databaseUs)), 0)} µs/command`,
];
