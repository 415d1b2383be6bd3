import { type Benchmark } from './benchmark';
import { type Load } from './load/measure';
import { compare, type Figure } from './report/compare';
import { withSides } from './sides/compared';

const SENDERS = 32;
const RATIOS: readonly Figure[] = [
  { name: 'deliveries/s', of: (m) => m.deliveriesPerSecond },
  { name: 'server CPU per delivery', of: (m) => m.cpuUs },
];

/** Everybody on one channel, messages as fast as they are accepted: how many deliveries a second? */
export const burst: Benchmark = {
  name: 'burst',
  about: 'deliveries/s, --streams on one channel, --messages as fast as they are accepted',
  run: async (options, say) => {
    const { rounds, streams, messages } = options;
    const load: Load = {
      streams,
      senders: { players: Math.min(SENDERS, streams), atOnce: SENDERS },
      warmUp: (senders) => senders.eager({ messages: messages / 4, untilMs: Infinity }),
      send: (senders) => senders.eager({ messages, untilMs: Infinity }),
    };
    say(`burst: ${streams} streams, ${messages} messages, ${rounds} rounds`);
    await withSides(options, (sides) => compare(sides, { rounds, load, ratios: RATIOS }, say));
  },
};
