import { ZonesTakenError } from '../../src/infra/persistence/world/zones-taken-error';
import { startApp, type TestApp } from '../journeys/app';
import { Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { eventually } from './eventually';
import { MovableDatabase } from './movable-database';
import { Opened } from './opened';

describe('a server that was cut off from its database while another took it', () => {
  const opened = new Opened();

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  const start = async (url: string): Promise<TestApp> =>
    opened.add(await startApp({ DATABASE_URL: url }), (it) => it.stop());
  const reasons = async ({ url }: TestApp): Promise<readonly string[]> => {
    const body = (await (await fetch(`${url}/readyz`)).json()) as {
      readonly reasons: readonly string[];
    };
    return body.reasons;
  };

  it('never commits again, and the other goes on', async () => {
    const folder = opened.add(await DataFolder.make(), (it) => it.discard());
    const url = await folder.startPostgres();
    const database = opened.add(await MovableDatabase.at(url), (it) => it.close());
    const first = await start(database.url);
    database.away();
    await eventually('a world that notices', async () =>
      (await reasons(first)).includes('world recovering'),
    );
    const second = await start(url);
    const ada = opened.add(await Guest.enter(second.url), (it) => {
      it.leave();
    });
    database.back(url);
    await eventually('a first server that knows', () =>
      first.logged.some(({ fields }) => fields['error'] instanceof ZonesTakenError),
    );
    expect(await ada.does('say Still here.')).toMatchObject({ outcome: 'done' });
    await eventually('a first server that gives up', async () =>
      (await reasons(first)).includes('world fenced'),
    );
    expect(first.logged.filter(({ event }) => event === 'world.fenced')).toHaveLength(1);
    expect(await reasons(second)).toEqual([]);
  }, 30_000);
});
