import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstValueFrom, lastValueFrom } from 'rxjs';
import { readWorldFiles } from '../../../../src/infra/files/read-world-files';
import { type WorldFile } from '../../../../src/model/content';
import { WorldFolderError } from '../../../../src/infra/files/world-folder-error';

describe('readWorldFiles', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'world-'));
    await mkdir(join(folder, 'world/a/b'), { recursive: true });
    await mkdir(join(folder, '.git'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const write = (path: string, text: string | Buffer): Promise<void> =>
    writeFile(join(folder, path), text);

  const read = (path: string): Promise<readonly WorldFile[]> =>
    lastValueFrom(readWorldFiles(path), { defaultValue: [] });

  it('reads all json and txt files below the folder, sorted by path', async () => {
    await write('world/a/b/room.json', '{"ä":1}');
    await write('world/Z.json', 'z');
    await write('motd.txt', 'Hello.');
    await write('README.md', 'no');
    await write('.git/x.json', 'no');
    await symlink(join(folder, 'motd.txt'), join(folder, 'linked.txt'));
    expect(await read(folder)).toEqual([
      { path: 'linked.txt', text: 'Hello.' },
      { path: 'motd.txt', text: 'Hello.' },
      { path: 'world/Z.json', text: 'z' },
      { path: 'world/a/b/room.json', text: '{"ä":1}' },
    ]);
  });

  it('reads more files than it opens at once', async () => {
    const names = Array.from(
      { length: 100 },
      (_, index) => `${String(index).padStart(3, '0')}.json`,
    );
    await Promise.all(names.map((name) => write(name, name)));
    const files = await read(folder);
    expect(files.map(({ path }) => path)).toEqual(names);
    expect(files.every(({ path, text }) => path === text)).toBe(true);
  });

  it('gives an empty list for an empty folder', async () => {
    const none = firstValueFrom(readWorldFiles(folder), { defaultValue: null });
    expect(await none).toEqual([]);
  });

  it('reads each time anew', async () => {
    const files$ = readWorldFiles(folder);
    await lastValueFrom(files$, { defaultValue: [] });
    await write('late.json', '1');
    expect(await lastValueFrom(files$, { defaultValue: [] })).toHaveLength(1);
  });

  it('cuts a huge file, and replaces bytes that are no text', async () => {
    await write('huge.json', Buffer.alloc(4_000_100, 'x'));
    await write('odd.json', Buffer.from([0xff, 0x41]));
    const [huge, odd] = await read(folder);
    expect(huge?.text).toHaveLength(4_000_000);
    expect(odd?.text).toBe('\uFFFDA');
  });

  it.each([
    ['is not there', 'nowhere', 'ENOENT'],
    ['is a file', 'file.json', 'ENOTDIR'],
  ])('fails with the folder and the variable where the folder %s', async (_how, name, reason) => {
    await write('file.json', '1');
    const path = join(folder, name);
    const failure = read(path).catch((error: unknown) => error);
    const error = await failure;
    expect(error).toBeInstanceOf(WorldFolderError);
    expect(error).toMatchObject({ code: 'WORLD_FOLDER_UNREADABLE', folder: path, reason });
    expect(String(error)).toContain(path);
    expect(String(error)).toContain('WORLD_DIR');
  });
});
