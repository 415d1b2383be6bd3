import { DataFolder } from '../../faults/data-folder';
import { freePort } from '../../faults/free-port';
import { ServerProcess } from '../../faults/server-process';
import { asANode } from '../as-a-node';
import { Member } from './member';

describe('shutdown', () => {
  let folder: DataFolder;
  let server: ServerProcess;

  beforeAll(async () => {
    folder = await DataFolder.make();
    const node = await asANode(folder.path);
    const env = { DATA_DIR: folder.path, ADMINS: 'Ada', ...node };
    server = new ServerProcess({ port: await freePort(), env });
    await server.start();
  }, 60_000);

  afterAll(async () => {
    await server.end('SIGKILL');
    await folder.discard();
  }, 60_000);

  it('tells the seconds, then ends every stream and the process, as a signal does', async () => {
    const ada = await Member.enter(server.url, 'Ada');
    await ada.does('shutdown 3 A new version.');
    const { data } = await ada.stream.until(({ event }) => event === 'bye');
    expect(data).toMatchObject({ code: 'shutdown', final: false });
    ada.leaves();
    await server.gone();
    expect(server.exitCode).toBe(0);
    const told = ada.stream.events.map((frame) => frame.data).filter(isAnnounced);
    expect(told.map(({ text }) => text)).toEqual([
      'The server stops in 3 seconds: A new version.',
      'The server stops in 2 seconds: A new version.',
      'The server stops in a second: A new version.',
    ]);
    expect(server.output).toContain('"source":"staff"');
  }, 60_000);
});

const isAnnounced = ({ type }: Readonly<Record<string, unknown>>): boolean =>
  type === 'system.announced';
