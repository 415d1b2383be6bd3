import { DataFolder } from './data-folder';
import { freePort } from './free-port';
import { logLines } from './log-lines';
import { Opened } from './opened';
import { ServerProcess } from './server-process';
import { visit } from './visitor';

const FIRST_MS = 20_000;
const LATER_MS = 3_000;

describe('a server that starts', () => {
  const opened = new Opened();
  let folder: DataFolder;
  let server: ServerProcess;

  beforeAll(async () => {
    folder = opened.add(await DataFolder.make(), (it) => it.discard());
    const env = { DATA_DIR: folder.path, GUESTS_PER_HOUR: '100' };
    server = opened.add(new ServerProcess({ port: await freePort(), env }), (it) =>
      it.end('SIGKILL'),
    );
  });

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

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

  /** A busy machine may spoil a try, not all of them. */
  async function bestOf(tries: number, start: () => Promise<number>): Promise<number> {
    let best = Infinity;
    for (let n = 0; n < tries && best >= LATER_MS; n += 1) best = Math.min(best, await start());
    return best;
  }

  it('is ready soon: on an empty folder, again, and after it was killed', async () => {
    expect(await startMs('first start')).toBeLessThan(FIRST_MS);
    expect(wasTakenOver()).toBe(false);

    const again = async (): Promise<number> => {
      expect((await server.end('SIGTERM')).code).toBe(0);
      const ms = await startMs('second start');
      expect(wasTakenOver()).toBe(false);
      return ms;
    };
    expect(await bestOf(5, again)).toBeLessThan(LATER_MS);

    const [postmaster = 0] = await folder.postgresPids();
    const afterKill = async (): Promise<number> => {
      await server.end('SIGKILL');
      expect(await DataFolder.alive([postmaster])).toEqual([postmaster]);
      const ms = await startMs('after SIGKILL, the database taken over');
      expect(wasTakenOver()).toBe(true);
      expect((await folder.postgresPids())[0]).toBe(postmaster);
      return ms;
    };
    expect(await bestOf(5, afterKill)).toBeLessThan(LATER_MS);
  }, 90_000);
});
