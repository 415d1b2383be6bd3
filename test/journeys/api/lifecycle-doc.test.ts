import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ScopeSnapshot } from '#streams';
import { eventually } from '../../faults/eventually';
import { startApp, type TestApp } from '../app';
import { startPlace } from '../as-a-node';
import { MANNER } from '../manner';
import { call } from './call';
import { Guest } from './guest';

const ROOT = join(__dirname, '../../..');
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What a server is to others; by it go the marks of the page. */
type Role = 'alone' | 'leader' | 'follower';

const MARKS: Readonly<Record<Role, readonly string[]>> = {
  alone: ['', 'alone'],
  leader: ['', 'nodes', 'leader'],
  follower: ['', 'nodes', 'follower'],
};
const ALL = [...new Set(Object.values(MARKS).flat())];

/** The first cells of the table under a heading of the page, of those rows that are marked so. */
async function listedUnder(
  heading: string,
  marks: readonly string[] = ALL,
): Promise<readonly string[]> {
  const page = await readFile(join(ROOT, 'docs/lifecycle.md'), 'utf8');
  const part = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const rows = [...part.matchAll(/^\| `([^`]+)` (\w*) ?\|/gm)];
  return rows.filter(([, , mark = '']) => marks.includes(mark)).map(([, path = '']) => path);
}

const nodesOf = ({ path, children }: ScopeSnapshot): readonly string[] => [
  path,
  ...children.flatMap(nodesOf),
];
const leavesOf = ({ path, leaves, children }: ScopeSnapshot): readonly string[] => [
  ...leaves.map((leaf) => `${path}/${leaf}`),
  ...children.flatMap(leavesOf),
];

/** As the page writes it: without what is another each time. */
const written = (paths: readonly string[]): readonly string[] => [
  ...new Set(
    paths.map((path) =>
      path
        .replace(UUID, '…')
        .replace(/(?<=\/term:)\d+/, '…')
        .replace(/(?<=\/nats\/)[^/]+-\d+(?=\/|$)/, '…-n')
        .replace(/(?<=\/nats\/)[^/]+(?=-outbox)/, '…'),
    ),
  ),
];

const hasWorld = (app: TestApp): boolean =>
  nodesOf(app.phases.app.snapshot()).some((path) => path.includes('/term:'));

/** The first of its place leads, and a second follows. */
async function started(role: Role): Promise<readonly TestApp[]> {
  if (role === 'alone') return [await startApp()];
  const place = await startPlace();
  const first = await startApp({ ...place, NODE_NAME: 'arkham' });
  await eventually('a node that has the world', () => hasWorld(first));
  return role === 'leader'
    ? [first]
    : [await startApp({ ...place, NODE_NAME: 'kingsport' }), first];
}

const ROLES: readonly Role[] = ['alone', 'leader', 'follower'];

describe.each(ROLES.filter((role) => MANNER === 'alone' || role !== 'alone'))(
  'docs/lifecycle.md and a server (%s)',
  (role) => {
    let app: TestApp;
    let others: readonly TestApp[] = [];
    let ada: Guest | undefined;

    beforeAll(async () => {
      const [first, ...more] = await started(role);
      if (first === undefined) throw new Error('no server');
      app = first;
      others = more;
    }, 60_000);

    afterAll(async () => {
      ada?.leave();
      for (const one of [app, ...others]) await one.stop();
    }, 60_000);

    it('names every node of a started server in the order of its opening, and no other', async () => {
      const listed = await listedUnder('Nodes', MARKS[role]);
      expect(listed).toEqual(written(nodesOf(app.phases.app.snapshot())));
    });

    it('names every leaf of a server that nobody plays on, and no other', async () => {
      const listed = await listedUnder('Leaves that are always there', MARKS[role]);
      expect(listed).toEqual(written(leavesOf(app.phases.app.snapshot())));
    });

    it('names the leaves that come with a player, and those leave with the player', async () => {
      const always = await listedUnder('Leaves that are always there', MARKS[role]);
      const passing = await listedUnder('Leaves that come and go', MARKS[role]);
      const come = (): readonly string[] =>
        written(leavesOf(app.phases.app.snapshot())).filter((leaf) => !always.includes(leaf));
      ada = await Guest.enter(app.url);
      const names = come();
      expect(names).toEqual(['app/streams/stream:…', 'app/streams/stream:…:frames']);
      expect(passing).toEqual(expect.arrayContaining([...names]));
      await ada.does('quit');
      await ada.stream.until(({ event }) => event === 'bye');
      ada.leave();
      for (let tries = 0; come().length > 0 && tries < 500; tries += 1)
        await call(app.url, 'GET /api/openapi.json');
      expect(come()).toEqual([]);
    });
  },
);

describe('docs/lifecycle.md', () => {
  it('names what the code opens for a while, by the words of the code', async () => {
    const passing = await listedUnder('Leaves that come and go');
    const sources = await Promise.all(
      [
        'src/http/stream/connections.ts',
        'src/app/compose/goodbye.ts',
        'src/http/play/play-routes.ts',
        'src/http/stream/receive.ts',
        'src/http/websocket/websocket-route.ts',
        'src/app/compose/staff/watches.ts',
        'src/app/compose/among-nodes.ts',
        'src/infra/nats/pool.ts',
        'src/infra/nats/subjects.ts',
      ].map((path) => readFile(join(ROOT, path), 'utf8')),
    );
    const written = sources.join('\n');
    for (const leaf of passing) {
      const [, word = ''] = /([a-z]+)(?::…)?$/.exec(leaf) ?? [];
      expect(written).toMatch(new RegExp(`\`${word}:|:${word}\`|'${word}'`));
    }
  });

  it('names deadlines by settings that there are', async () => {
    const [page, settings] = await Promise.all(
      ['docs/lifecycle.md', 'docs/configuration.md'].map((path) =>
        readFile(join(ROOT, path), 'utf8'),
      ),
    );
    const named = [...(page ?? '').matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, name]) => name);
    expect(named).toEqual(
      expect.arrayContaining(
        [...(settings ?? '').matchAll(/`(SHUTDOWN_\w+)`/g)].map(([, name]) => name),
      ),
    );
    for (const name of named) expect(settings).toContain(`\`${name ?? ''}\``);
  });
});
