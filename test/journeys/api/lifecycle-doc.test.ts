import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ScopeSnapshot } from '#streams';
import { startApp, type TestApp } from '../app';
import { call } from './call';
import { Guest } from './guest';

const ROOT = join(__dirname, '../../..');
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The first cells of the table under a heading of the page. */
async function listedUnder(heading: string): Promise<readonly string[]> {
  const page = await readFile(join(ROOT, 'docs/lifecycle.md'), 'utf8');
  const part = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...part.matchAll(/^\| `([^`]+)`/gm)].map(([, path = '']) => path);
}

const nodesOf = ({ path, children }: ScopeSnapshot): readonly string[] => [
  path,
  ...children.flatMap(nodesOf),
];
const leavesOf = ({ path, leaves, children }: ScopeSnapshot): readonly string[] => [
  ...leaves.map((leaf) => `${path}/${leaf}`),
  ...children.flatMap(leavesOf),
];

describe('docs/lifecycle.md', () => {
  let app: TestApp;
  let ada: Guest | undefined;

  beforeAll(async () => {
    app = await startApp();
  }, 60_000);

  afterAll(async () => {
    ada?.leave();
    await app.stop();
  }, 60_000);

  it('names every node of a started server in the order of its opening, and no other', async () => {
    expect(await listedUnder('Nodes')).toEqual(nodesOf(app.phases.app.snapshot()));
  });

  it('names every leaf of a server that nobody plays on, and no other', async () => {
    const listed = await listedUnder('Leaves that are always there');
    expect(listed).toEqual(leavesOf(app.phases.app.snapshot()));
  });

  it('names the leaves that come with a player, and those leave with the player', async () => {
    const always = await listedUnder('Leaves that are always there');
    const passing = await listedUnder('Leaves that come and go');
    const come = (): readonly string[] =>
      leavesOf(app.phases.app.snapshot()).filter((leaf) => !always.includes(leaf));
    ada = await Guest.enter(app.url);
    const names = come().map((leaf) => leaf.replace(UUID, '…'));
    expect(names).toEqual(['app/streams/stream:…', 'app/streams/stream:…:frames']);
    expect(passing).toEqual(expect.arrayContaining(names));
    await ada.does('quit');
    await ada.stream.until(({ event }) => event === 'bye');
    ada.leave();
    for (let tries = 0; come().length > 0 && tries < 500; tries += 1)
      await call(app.url, 'GET /api/openapi.json');
    expect(come()).toEqual([]);
  });

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
      ].map((path) => readFile(join(ROOT, path), 'utf8')),
    );
    const written = sources.join('\n');
    for (const leaf of passing) {
      const [, word = ''] = /([a-z]+)(?::…)?$/.exec(leaf) ?? [];
      expect(written).toMatch(new RegExp(`\`${word}:|:${word}\``));
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
