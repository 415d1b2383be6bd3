import { setImmediate as nextTurn } from 'node:timers/promises';
import { quantile, spreadOf } from '../report/spread';
import { type Contender, type ContenderConfig, type MakeContender, type Said } from './contender';
import { type BusFigures } from './figures';
import { IN_PROCESS } from './in-process';
import { workerBus } from './worker-bus';

const CONTENDERS: Readonly<Record<string, MakeContender>> = { ...IN_PROCESS, worker: workerBus };
const BURST = 10_000;
const WARM_UP_MS = 300;
const MEASURED_MS = 600;
/** Deliveries between two looks at the clock. */
const SLICE = 20_000;

const TYPES = ['said', 'whispered', 'moved', 'looked'] as const;
const eventOf = (type: Said['type'], n: number): Said => ({
  type,
  n,
  text: 'The tide has left a lantern.',
});

const typeAt = (types: readonly Said['type'][], n: number): Said['type'] =>
  types[n % types.length] ?? 'said';

type Subscribed = Omit<ContenderConfig, 'onSaid'>;

/** Subscribers' handling, by one counter. */
class Counted {
  handled = 0;

  readonly onSaid = (): void => {
    this.handled += 1;
  };

  async until(count: number): Promise<void> {
    while (this.handled < count) await nextTurn();
  }
}

async function rate(
  { publish }: Contender,
  counted: Counted,
  plan: { readonly config: Subscribed; readonly forMs: number },
): Promise<number> {
  const { subscribers, types } = plan.config;
  const perSlice = Math.ceil(SLICE / subscribers);
  const events = Array.from({ length: perSlice }, (_, n) => eventOf(typeAt(types, n), n));
  const rates: number[] = [];
  const until = performance.now() + plan.forMs;
  while (performance.now() < until) {
    const expected = counted.handled + perSlice * subscribers;
    const since = performance.now();
    for (const event of events) publish(event);
    await counted.until(expected);
    rates.push((perSlice * subscribers * 1_000) / (performance.now() - since));
  }
  return spreadOf(rates).median;
}

async function burst(make: MakeContender, config: Subscribed): Promise<Float64Array> {
  const events = Array.from({ length: BURST }, (_, n) => eventOf(typeAt(config.types, n), n));
  const published = new Float64Array(BURST);
  const lateUs = new Float64Array(BURST * config.subscribers);
  let handled = 0;
  const contender = make({
    ...config,
    onSaid: ({ n }) => {
      lateUs[handled] = (performance.now() - (published[n] ?? NaN)) * 1_000;
      handled += 1;
    },
  });
  for (const event of events) {
    published[event.n] = performance.now();
    contender.publish(event);
  }
  while (handled < lateUs.length) await nextTurn();
  contender.end();
  return lateUs.sort();
}

async function measure(make: MakeContender, config: Subscribed): Promise<BusFigures> {
  const counted = new Counted();
  const contender = make({ ...config, onSaid: counted.onSaid });
  await rate(contender, counted, { config, forMs: WARM_UP_MS });
  const deliveriesPerSecond = await rate(contender, counted, { config, forMs: MEASURED_MS });
  contender.end();
  await burst(make, config);
  const lateUs = await burst(make, config);
  return { deliveriesPerSecond, p50Us: quantile(lateUs, 0.5), p99Us: quantile(lateUs, 0.99) };
}

async function main([name = '', subscribers, types]: readonly string[]): Promise<void> {
  const make = CONTENDERS[name];
  if (make === undefined) throw new Error(`there is no contender ${name}`);
  const config = { subscribers: Number(subscribers), types: TYPES.slice(0, Number(types)) };
  const figures = await measure(make, config);
  process.stdout.write(JSON.stringify(figures));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
