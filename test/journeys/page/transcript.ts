import { type Page, type Route } from 'playwright-core';

const block = (event: string | null, id: string | null, data: object): string =>
  [
    ...(id === null ? [] : [`id: ${id}`]),
    ...(event === null ? [] : [`event: ${event}`]),
    `data: ${JSON.stringify(data)}`,
    '\n',
  ].join('\n');

const hello = (resumed: boolean): string =>
  block('hello', null, { epoch: 'zz', playerId: 'p', resumed, heartbeatMs: 15_000 });

const SNAPSHOT = {
  player: { id: 'p', name: 'Ada', profession: 'Drifter', level: 1, isGuest: false },
  room: { id: 'r', name: 'Reading Room', description: 'Dust.', subZone: 'Campus', things: [] },
  exits: [{ word: 'north', state: 'open' }],
  occupants: [],
  occupantCount: 0,
  vitals: {
    ...{ dp: 14, dpMax: 20, mp: 10, mpMax: 10 },
    ...{ lucidity: 70, lucidityMax: 86, condition: 'hurt' },
  },
  clock: { date: '1920-01-01', hour: 6, daypart: 'dawn' },
};

/** A line spoken in the room, as the stream tells it. */
export function spoken(offset: number, text: string): string {
  const id = `zz.${offset.toString(36)}`;
  const audience = { kind: 'room', room: 'r' };
  const who = { actor: 'b', actorName: 'Bob', part: 'room', room: 'r', zone: 'z', audience };
  return block(null, id, { type: 'room.said', at: offset, ...who, text });
}

/** Lines that say their own offset. */
export const spokenLines = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => spoken(from + at, `line ${String(from + at)}.`)).join(
    '',
  );

/**
 * Feeds the page a stream of our own in place of the server's: more lines than players may speak. It begins with a
 * snapshot and the first part, and ends; when the page comes back it gets the next part, once there was a release for
 * it, and after the last part nothing.
 */
export async function feed(page: Page, parts: readonly string[]): Promise<{ release(): void }> {
  const gates = parts.map(opening);
  let [at, released] = [0, 0];
  gates[0]?.open();
  await page.route('**/api/events*', async (route: Route) => {
    const [part, gate] = [parts[at], gates[at]];
    const start = at === 0 ? hello(false) + block('snapshot', 'zz.1', SNAPSHOT) : hello(true);
    at += 1;
    await gate?.opened;
    if (part === undefined) return;
    const body = `${start}${part}${block('caught-up', null, { missed: 0 })}`;
    await route.fulfill({ contentType: 'text/event-stream', body });
  });
  return {
    release: () => {
      released += 1;
      gates[released]?.open();
    },
  };
}

function opening(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
