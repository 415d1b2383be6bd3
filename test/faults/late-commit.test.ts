import { randomUUID } from 'node:crypto';
import { Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { freePort } from './free-port';
import { HeldLog } from './held-log';
import { Opened } from './opened';
import { pending } from './pending';
import { resend } from './resend';
import { ServerProcess } from './server-process';

describe('a commit that outlives the server that sent it', () => {
  const opened = new Opened();

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  it('is waited for by the next server, before it reads the world', async () => {
    const folder = opened.add(await DataFolder.make(), (it) => it.discard());
    const env = { DATA_DIR: folder.path };
    const server = opened.add(new ServerProcess({ port: await freePort(), env }), (it) =>
      it.end('SIGKILL'),
    );
    await server.start();
    const ada = opened.add(await Guest.enter(server.url), (it) => {
      it.leave();
    });
    const before = roomOf(await ada.does('look'));
    const held = opened.add(await HeldLog.hold(await folder.databaseUrl()), (it) => it.release());

    const id = randomUUID();
    const unanswered = pending(ada.does('north', id).catch(() => null));
    await held.untilWaitedFor();
    await server.end('SIGKILL');
    const started = server.start();
    await held.untilWaitedFor('take_zones');
    await held.release();
    await started;

    expect(await unanswered.answer).toBeNull();
    expect(await resend(ada, 'north', id)).toMatchObject({ outcome: 'done', duplicate: true });
    expect(roomOf(await ada.does('look'))).not.toBe(before);
  }, 60_000);
});

const roomOf = ({ view }: { readonly view?: unknown }): unknown =>
  (view as { readonly id?: unknown }).id;
