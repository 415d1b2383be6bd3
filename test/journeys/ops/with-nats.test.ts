import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LinkRig, openLink } from '../../src/infra/nats/link-rig';
import { eventually } from '../../faults/eventually';
import { startApp } from '../app';
import { call } from '../api/call';
import { Guest } from '../api/guest';
import { MANNER, NATS_TLS } from '../manner';
import { NodeGroup } from '../nodes/node-group';
import { Load, PER_SECOND, type Run, SECONDS } from './load';
import { scrape } from './scrape';

const PAGE = join(__dirname, '../../../docs/operations.md');

/** The first two cells of the tables of the page, under these headings. */
async function listedUnder(...headings: readonly string[]): Promise<readonly string[]> {
  const parts = (await readFile(PAGE, 'utf8')).split(/^##+ /m);
  return headings.flatMap((heading) => {
    const part = parts.find((text) => text.startsWith(`${heading}\n`)) ?? '';
    return [...part.matchAll(/^\| `(mythos_\w+)` \| (\w+)/gm)].map(
      ([, name = '', kind = '']) => `${name} ${kind}`,
    );
  });
}

describe('a node among others', () => {
  let group: NodeGroup;
  let opsUrl: string;
  let loader: LinkRig;
  let ada: Guest;

  beforeAll(async () => {
    group = await NodeGroup.start({ names: ['arkham'] });
    const [node] = group.nodes;
    const [url = ''] = group.urls;
    opsUrl = /"event":"ops.ready".*?"url":"([^"]+)"/.exec(node?.output ?? '')?.[1] ?? '';
    loader = await openLink(group.nats.url, {
      environment: 'dev',
      node: 'loader',
      tls: NATS_TLS,
    });
    await eventually('the lead', async () => {
      const role = (await scrape(opsUrl)).value('mythos_world_role{role="leader"}');
      return role === 1;
    });
    ada = await Guest.enter(url);
  }, 60_000);

  afterAll(async () => {
    ada.leave();
    await loader.end();
    await group.discard();
  }, 60_000);

  it('serves what the page of operations lists, and nothing else', async () => {
    const served = [...(await scrape(opsUrl)).families].sort();
    const listed = await listedUnder('Of every server', 'With `NATS_URL`');
    expect(served).toEqual([...listed].sort());
  });

  it('keeps what does not validate as one dead letter, however often it comes', async () => {
    const { outbox, subjects } = loader.link;
    for (let times = 0; times < 3; times += 1)
      outbox.publish(subjects.presence(), Buffer.from('{"v":'));
    const seen = await eventually('a letter', async () => {
      const now = await scrape(opsUrl);
      return now.value('mythos_dead_letters_total{became="kept"}') === 3 ? now : null;
    });
    expect(seen.value('mythos_dead_letters')).toBe(1);
    expect(seen.value('mythos_nats_invalid_total{reason="not-json"}')).toBe(3);
    const { body } = await call(opsUrl, 'GET /dead-letters');
    expect(body).toMatchObject({ count: 1, letters: [{ stream: 'link', reason: 'not-json' }] });
    expect((await call(opsUrl, 'POST /dead-letters/1/replay')).status).toBe(409);
    expect((await call(opsUrl, 'DELETE /dead-letters/1')).status).toBe(204);
    expect((await call(opsUrl, 'GET /dead-letters')).body).toMatchObject({ count: 0 });
  }, 30_000);

  it('answers 1,000 messages/s with a p99 of at most 100 ms, in metrics', async () => {
    const load = new Load(loader, ada.id);
    const isWell = ({ tookMs, within100Ms, served }: Run): boolean =>
      tookMs <= 1_100 * SECONDS && within100Ms >= 0.99 * served;
    let run = await load.run(opsUrl);
    // The first has cold code; and the machine may be busy with something else for a while.
    for (let runs = 1; !isWell(run) && runs < 4; runs += 1) run = await load.run(opsUrl);
    expect(run.tookMs).toBeLessThanOrEqual(1_100 * SECONDS);
    expect(run.served).toBe(SECONDS * PER_SECOND);
    expect(run.answered).toBe(SECONDS * PER_SECOND);
    expect(run.within100Ms / run.served).toBeGreaterThanOrEqual(0.99);
  }, 90_000);
});

describe(`a server that has no others (${MANNER})`, () => {
  it('serves what the page of operations lists for it', async () => {
    const app = await startApp();
    const served = [...(await scrape(app.opsUrl)).families].sort();
    await app.stop();
    expect(app.natsUrl?.split(':')[0] ?? 'alone').toBe(MANNER);
    const more = MANNER === 'alone' ? [] : ['With `NATS_URL`'];
    expect(served).toEqual([...(await listedUnder('Of every server', ...more))].sort());
  }, 60_000);
});
