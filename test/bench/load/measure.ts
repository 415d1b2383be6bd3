import { cpuTime } from '../processes/cpu-time';
import { quantile } from '../report/spread';
import { type RunningSide, type Side } from '../sides/side';
import { Listeners } from './listeners';
import { Senders, type SendersConfig } from './senders';
import { type Faults, faultsOf } from './transcript';

/** One measurement of one side. */
export interface Measured extends Faults {
  readonly side: string;
  readonly accepted: number;
  readonly deliveries: number;
  readonly deliveriesPerSecond: number;
  /** Server CPU per delivery, µs. */
  readonly cpuUs: number;
  /** The database's, µs; 0 = it has none. */
  readonly databaseUs: number;
  /** From POST to frame read, ms. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Load {
  readonly streams: number;
  readonly senders: SendersConfig;
  readonly warmUp: (senders: Senders) => Promise<void>;
  readonly send: (senders: Senders) => Promise<void>;
}

const SETTLE_MS = 500;
const SHOWN_WITHIN_MS = 60_000;

export const pause = async (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a side, warms it up, loads it, checks what came out, ends it. */
export async function measure(side: Side, load: Load): Promise<Measured> {
  const running = await side.start();
  try {
    const listeners = await Listeners.open(running, load.streams);
    const senders = new Senders(running, load.senders);
    const measured = await loaded(running, load, { listeners, senders });
    listeners.close();
    senders.close();
    return { side: side.name, ...measured };
  } finally {
    await running.end();
  }
}

async function loaded(
  running: RunningSide,
  { warmUp, send, streams }: Load,
  { listeners, senders }: { readonly listeners: Listeners; readonly senders: Senders },
): Promise<Omit<Measured, 'side'>> {
  await pause(SETTLE_MS);
  await warmUp(senders);
  await pause(2 * SETTLE_MS);
  senders.begin();
  const latencies: number[] = [];
  let lastAt = 0;
  listeners.begin((number) => {
    lastAt = performance.now();
    latencies.push(lastAt - (senders.sentAt[number] ?? NaN));
  });
  const [cpuBefore, databaseBefore] = [await cpuTime(running.pid), await running.databaseCpu()];
  const since = performance.now();
  await send(senders);
  const due = senders.accepted.size * streams;
  const giveUpAt = performance.now() + SHOWN_WITHIN_MS;
  while (listeners.shown < due && performance.now() < giveUpAt) await pause(10);
  const [cpu, database] = [await cpuTime(running.pid), await running.databaseCpu()];
  await pause(SETTLE_MS);
  if (senders.refusal !== null) throw new Error(`a message was refused: ${senders.refusal}`);
  if (listeners.lost > 0) throw new Error(`${listeners.lost} streams ended`);
  const sorted = Float64Array.from(latencies).sort();
  const perDelivery = (seconds: number): number => (seconds * 1e6) / listeners.shown;
  return {
    accepted: senders.accepted.size,
    deliveries: listeners.shown,
    deliveriesPerSecond: (listeners.shown * 1_000) / (lastAt - since),
    cpuUs: perDelivery(cpu - cpuBefore),
    databaseUs: perDelivery(database - databaseBefore),
    p50Ms: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
    ...faultsOf(listeners.transcripts, senders.accepted),
  };
}
