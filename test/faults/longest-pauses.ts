import { percentile } from './percentile';
import { type RoamingPlayer } from './roaming-player';

/** Something that happened to a node, by `performance.now()`. */
export interface Upset {
  readonly kind: 'restart' | 'kill';
  readonly from: number;
  readonly to: number;
}

export interface PauseSummary {
  readonly kind: Upset['kind'];
  readonly samples: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * The longest pause that each player saw in each upset: from a stream's last word until the next had caught up, or from
 * a command's first try to its answer, whichever took longer. A pause belongs to the upset in which it ends.
 */
export function summaryOf(
  kind: Upset['kind'],
  upsets: readonly Upset[],
  players: readonly RoamingPlayer[],
): PauseSummary {
  const longest = upsets
    .filter((upset) => upset.kind === kind)
    .flatMap((upset) => players.map((player) => longestIn(upset, player)));
  return {
    kind,
    samples: longest.length,
    p50: percentile(longest, 0.5),
    p99: percentile(longest, 0.99),
    max: Math.max(...longest),
  };
}

function longestIn({ from, to }: Upset, { stream, answered }: RoamingPlayer): number {
  const spans = [
    ...stream.pauses,
    ...answered.map(({ sentAt, answeredAt }) => ({ from: sentAt, to: answeredAt })),
  ];
  const touched = spans.filter((span) => span.to > from && span.to <= to);
  return Math.max(0, ...touched.map((span) => span.to - span.from));
}

export const inWords = ({ kind, samples, p50, p99, max }: PauseSummary): string =>
  `longest pause at a ${kind}: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, max ${max.toFixed(0)} ms (${String(samples)} samples)\n`;
