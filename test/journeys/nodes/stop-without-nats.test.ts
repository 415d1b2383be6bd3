import { Guest } from '../api/guest';
import { NodeGroup } from './node-group';

interface Line {
  readonly event: string;
  readonly abandoned?: { readonly count: number };
}

/** Of these it is 5 s until connections are aborted, and 1 s until a lease that cannot be given back is let run out. */
const STOPPED_MS = 8_000;

describe('a node that stops while NATS is frozen', () => {
  it('aborts its connections when their time is over, and abandons nothing', async () => {
    const group = await NodeGroup.start({ names: ['arkham'] });
    const [node] = group.nodes;
    const guest = await Guest.enter(group.urls[0] ?? '');
    try {
      group.nats.freeze();
      const ended = await node?.end('SIGTERM');
      const lines = (node?.output ?? '').trim().split('\n');
      const done = lines.map((line) => JSON.parse(line) as Line).at(-1);
      expect(done).toMatchObject({ event: 'shutdown.done', abandoned: { count: 0 } });
      expect(ended?.code).toBe(0);
      expect(ended?.ms).toBeLessThan(STOPPED_MS);
    } finally {
      guest.leave();
      group.nats.thaw();
      await group.discard();
    }
  }, 60_000);
});
