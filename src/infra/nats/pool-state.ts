import { type LinkState } from '../../ports/node-link';

/**
 * What the states of some connections are together: as good as the best of them, but degraded when one is worse.
 *
 * - `connecting` until each has been connected once.
 * - `closed` with the first: they are closed together.
 * - The round trip is the slowest of those known.
 */
export function poolState(states: readonly LinkState[]): LinkState {
  const of = <TKind extends LinkState['kind']>(
    kind: TKind,
  ): readonly Extract<LinkState, { readonly kind: TKind }>[] =>
    states.filter((each): each is Extract<LinkState, { kind: TKind }> => each.kind === kind);
  if (of('closed').length > 0) return { kind: 'closed' };
  const connecting = of('connecting');
  if (connecting.length > 0) {
    return { kind: 'connecting', attempt: Math.max(...connecting.map(({ attempt }) => attempt)) };
  }
  const connected = of('connected');
  const rttMs = slowest([...connected, ...of('degraded')]);
  if (connected.length > 0) {
    const worse = states.filter(({ kind }) => kind !== 'connected');
    if (worse.length === 0) return { kind: 'connected', rttMs };
    const kinds = [...new Set(worse.map(({ kind }) => kind))].join(', ');
    return {
      kind: 'degraded',
      rttMs,
      why: `${worse.length} of ${states.length} connections are not well: ${kinds}`,
    };
  }
  const [degraded] = of('degraded');
  if (degraded !== undefined) return { ...degraded, rttMs };
  const open = of('circuit-open');
  if (open.length > 0) {
    return { kind: 'circuit-open', untilMs: Math.min(...open.map(({ untilMs }) => untilMs)) };
  }
  const reconnecting = of('reconnecting');
  if (reconnecting.length > 0) {
    return { kind: 'reconnecting', attempt: Math.min(...reconnecting.map((at) => at.attempt)) };
  }
  return { kind: 'disconnected' };
}

function slowest(states: readonly { readonly rttMs: number | null }[]): number | null {
  const known = states.flatMap(({ rttMs }) => (rttMs === null ? [] : [rttMs]));
  return known.length === 0 ? null : Math.max(...known);
}
