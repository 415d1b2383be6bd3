/** What a log row says, read by SQL; this file knows nothing of the server's own perception. */
export interface LogRow {
  readonly offset: number;
  readonly body: {
    readonly type: string;
    readonly actor?: string;
    readonly audience: {
      readonly kind: string;
      readonly player?: string;
      readonly players?: readonly string[];
      readonly room?: string;
      readonly rooms?: readonly string[];
      readonly zone?: string;
      readonly channel?: string;
      readonly except?: readonly string[];
    };
    readonly viewer?: { readonly player: string; readonly before: Seen; readonly after: Seen };
  };
}

interface Seen {
  readonly inWorld: boolean;
  readonly room: string;
  readonly zone: string;
  readonly channels: readonly string[];
}

/** The offsets that a player's stream must have shown after `since`, by this test's own reading of the protocol. */
export function expectedOffsets(
  log: readonly LogRow[],
  player: string,
  since: number,
): readonly number[] {
  const expected: number[] = [];
  let seen: Seen | null = null;
  for (const { offset, body } of log) {
    const change = body.viewer?.player === player ? body.viewer : null;
    const viewers = change === null ? [seen] : [change.before, change.after];
    if (offset > since && viewers.some((viewer) => concerns(body.audience, player, viewer)))
      expected.push(offset);
    if (change !== null) seen = change.after;
  }
  return expected;
}

function concerns(
  audience: LogRow['body']['audience'],
  player: string,
  seen: Seen | null,
): boolean {
  if (audience.except?.includes(player) === true) return false;
  if (audience.kind === 'player') return audience.player === player;
  if (audience.kind === 'players') return audience.players?.includes(player) === true;
  if (seen?.inWorld !== true) return false;
  switch (audience.kind) {
    case 'room':
      return audience.room === seen.room;
    case 'rooms':
      return audience.rooms?.includes(seen.room) === true;
    case 'zone':
      return audience.zone === seen.zone;
    case 'channel':
      return seen.channels.includes(audience.channel ?? '');
    case 'everyone':
      return true;
    default:
      throw new Error(`unknown audience ${audience.kind}`);
  }
}
