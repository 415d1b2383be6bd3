import { DataFolder } from './data-folder';
import { freePort } from './free-port';
import { logLines } from './log-lines';
import { ServerProcess } from './server-process';
import { visit } from './visitor';

const FIRST_MS = 20_000;
const LATER_MS = 3_000;

describe('a server that starts', () => {
  let folder: DataFolder;
  let server: ServerProcess;

  beforeAll(async () => {
    folder = await DataFolder.make();
    server = new ServerProcess({ port: await freePort(), env: { DATA_DIR: folder.path } });
  });

  afterAll(async () => {
    await server.end('SIGKILL');
    await folder.discard();
  }, 30_000);

  /** Until it is ready, and can be played. */
  async function startMs(how: string): Promise<number> {
    const since = performance.now();
    await server.start();
    const ms = performance.now() - since;
    process.stdout.write(`${how}: ready after ${ms.toFixed(0)} ms\n`);
    expect(await (await visit(server.url)).send('say Here I am.')).toBe(200);
    return ms;
  }

  const wasTakenOver = (): unknown =>
    logLines(server.output, 'database.embedded').at(-1)?.['wasTakenOver'];

  it('is ready soon: on an empty folder, again, and after it was killed', async () => {
    expect(await startMs('first start')).toBeLessThan(FIRST_MS);
    expect(wasTakenOver()).toBe(false);

    expect((await server.end('SIGTERM')).code).toBe(0);
    expect(await startMs('second start')).toBeLessThan(LATER_MS);
    expect(wasTakenOver()).toBe(false);

    const pids = await folder.postgresPids();
    await server.end('SIGKILL');
    const [postmaster = 0] = pids;
    expect(await DataFolder.alive([postmaster])).toEqual([postmaster]);
    expect(await startMs('after SIGKILL, the database taken over')).toBeLessThan(LATER_MS);
    expect(wasTakenOver()).toBe(true);
    expect((await folder.postgresPids())[0]).toBe(postmaster);
  }, 60_000);
});
