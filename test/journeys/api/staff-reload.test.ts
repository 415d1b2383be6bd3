import { startApp, type TestApp } from '../app';
import { Member } from './member';
import { QUAY, quay, STAIR, type WorldFolder, worldFolder } from './world-folder';

describe('reload content', () => {
  let folder: WorldFolder;
  let app: TestApp;
  let ada: Member;
  let bob: Member;

  beforeAll(async () => {
    folder = await worldFolder();
    app = await startApp({ ADMINS: 'Ada', WORLD_DIR: folder.path });
    ada = await Member.enter(app.url, 'Ada');
    bob = await Member.enter(app.url, 'Bob');
    await bob.does('north');
  }, 60_000);

  afterAll(async () => {
    ada.leaves();
    bob.leaves();
    await app.stop();
    await folder.forget();
  }, 60_000);

  it('changes nothing for a broken file, and tells where it is broken: content.invalid', async () => {
    await folder.write(QUAY, quay('The New Quay').replace('"exits"', 'exits'));
    const { outcome, code, text } = await ada.does('reload content');
    expect([outcome, code]).toEqual(['refused', 'content.invalid']);
    expect(text).toMatch(/^Nothing has changed\./);
    expect(text).toMatch(new RegExp(`error json\\.syntax ${QUAY}.*: .*\\d`));
    expect((await ada.does('look')).text).toMatch(/^The Quay\n/);
  });

  it('tells by a check what would change, and changes nothing', async () => {
    await folder.write(QUAY, quay('The New Quay'));
    const { outcome, text } = await ada.does('reload content check');
    expect(outcome).toBe('done');
    expect(text).toMatch(/^The files can be loaded\. To come: rooms 1 changed, 0 added, 0 gone/);
    expect((await ada.does('look')).text).toMatch(/^The Quay\n/);
  });

  it('goes by good files at once', async () => {
    expect((await ada.does('reload content')).text).toMatch(/^Reloaded: rooms 1 changed/);
    expect((await ada.does('look')).text).toMatch(/^The New Quay\n/);
  });

  it('takes who is in a vanished room to their respawn room, and their things to lost property', async () => {
    await ada.does('summon brass lantern');
    await ada.does('get lantern');
    await ada.does('north');
    await ada.does('drop lantern');
    await folder.write(QUAY, quay('The New Quay', false));
    await folder.remove(STAIR);
    expect((await ada.does('reload content')).text).toMatch(/0 added, 1 gone/);
    const moved = await bob.stream.until(({ data }) => data['how'] === 'displaced');
    expect(moved.data).toMatchObject({ type: 'player.moved' });
    const { text } = await bob.does('look');
    expect(text).toMatch(/^The New Quay\n/);
    expect(text).toContain('brass lantern');
    expect(await bob.does('north')).toMatchObject({ code: 'exit.none' });
  });
});
