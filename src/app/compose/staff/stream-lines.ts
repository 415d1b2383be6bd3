import { type PlayerId } from '../../../model/ids';
import { type Sessions } from '../../../session/sessions';

/** The streams that feed a player: which, how old, how far, what they have been sent. */
export function streamLines(
  { streams }: Pick<Sessions, 'streams'>,
  player: PlayerId,
  now: number,
): readonly string[] {
  const own = [...streams].filter((stream) => stream.player === player);
  if (own.length === 0) return ['no streams'];
  return own.map(({ id, openedAt, outgoing, owner, render }) => {
    const { isLive, cursor, counters } = outgoing;
    const age = `${Math.round((now - openedAt) / 1_000)} s`;
    const state = isLive ? 'live' : 'behind';
    const sent = Object.entries(counters).map(([name, count]) => `${name} ${String(count)}`);
    return `stream ${id}: ${age}, ${owner.address}, ${render}, ${state} at ${cursor}, ${sent.join(', ')}`;
  });
}
