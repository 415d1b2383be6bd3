/** What stands between two blank lines of an event stream. */
export interface SseBlock {
  /** Absent: an ordinary message. */
  readonly event?: string;
  /** Absent: nothing to dispatch; a heartbeat. */
  readonly data?: string;
  readonly id?: string;
}

/** More than this without a blank line is not our server. */
const MAX_PENDING = 1_000_000;
const BLANK = /\r\n\r\n|\n\n|\r\r|\n\r\n|\r\n\n/;

/**
 * Text as it comes off the network, in pieces of any size, to whole blocks.
 *
 * `EventSource` hides blocks that carry only an id, and these are the heartbeats: without them a page can neither
 * tell a silent line from a dead one nor move its cursor. Hence a parser of our own over `fetch`.
 */
export function sseParser(): (chunk: string) => readonly SseBlock[] {
  let pending = '';
  let isFirst = true;
  return (chunk) => {
    pending += isFirst && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
    if (chunk !== '') isFirst = false;
    const blocks: SseBlock[] = [];
    for (let cut = nextCut(pending); cut !== null; cut = nextCut(pending)) {
      const block = parseBlock(pending.slice(0, cut.from));
      if (block !== null) blocks.push(block);
      pending = pending.slice(cut.to);
    }
    if (pending.length > MAX_PENDING) throw new Error('The stream sends no blank line.');
    return blocks;
  };
}

/** Where the next blank line is. A CR at the very end may be half a CRLF: wait for what follows. */
function nextCut(text: string): { from: number; to: number } | null {
  const blank = BLANK.exec(text);
  if (blank === null) return null;
  const to = blank.index + blank[0].length;
  return to === text.length && text.endsWith('\r') ? null : { from: blank.index, to };
}

function parseBlock(text: string): SseBlock | null {
  const fields = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name = '', value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? [];
    const before = fields.get(name);
    fields.set(name, name === 'data' && before !== undefined ? `${before}\n${value}` : value);
  }
  const [event, data, id] = [fields.get('event'), fields.get('data'), fields.get('id')];
  if (data === undefined && id === undefined) return null;
  return {
    ...(event !== undefined && event !== '' && { event }),
    ...(data !== undefined && { data }),
    ...(id !== undefined && !id.includes('\0') && { id }),
  };
}
