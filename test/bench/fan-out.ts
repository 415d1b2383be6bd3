import { type Benchmark } from './benchmark';
import { type Load } from './load/measure';
import { compare, type Figure } from './report/compare';
import { withSides } from './sides/compared';

const SENDERS = 20;
const AT_ONCE = 64;
const WARM_UP_S = 3;
const RATIOS: readonly Figure[] = [{ name: 'server CPU per delivery', of: (m) => m.cpuUs }];

/** Everybody on one channel, messages at a steady rate: what does one delivery cost, and how late is it? */
export const fanOut: Benchmark = {
  name: 'fan-out',
  about: 'CPU per delivery and latency, --streams on one channel, --rate messages/s for --seconds',
  run: async (options, say) => {
    const { rounds, streams, rate, seconds } = options;
    const load: Load = {
      streams,
      senders: { players: Math.min(SENDERS, streams), atOnce: AT_ONCE },
      warmUp: (senders) => senders.steady(rate, WARM_UP_S),
      send: (senders) => senders.steady(rate, seconds),
    };
    say(`fan-out: ${streams} streams, ${rate} messages/s for ${seconds} s, ${rounds} rounds`);
    await withSides(options, (sides) => compare(sides, { rounds, load, ratios: RATIOS }, say));
  },
};
