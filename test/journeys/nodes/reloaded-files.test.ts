import { Member } from '../api/member';
import { QUAY, quay, type WorldFolder, worldFolder } from '../api/world-folder';
import { eventually } from '../../faults/eventually';
import { NodeGroup } from './node-group';
import { whoLeads } from './who-leads';

const NAMES = ['arkham', 'innsmouth'];
const AGAIN_MS = 15_000;

describe('files that are put in place while NATS is frozen', () => {
  let folder: WorldFolder;
  let group: NodeGroup;
  const members: Member[] = [];

  beforeAll(async () => {
    folder = await worldFolder();
    group = await NodeGroup.start({
      names: NAMES,
      env: { ADMINS: 'Ada', WORLD_DIR: folder.path, NATS_RECONNECT_MAX_MS: '500' },
    });
  }, 60_000);

  afterAll(async () => {
    await group.discard();
    await folder.forget();
  }, 60_000);

  // A server that is frozen cannot be stopped.
  afterEach(() => {
    for (const member of members) member.leaves();
    group.nats.thaw();
  });

  it('are followed by a node that nobody told, and stay when it takes the world', async () => {
    const at = await whoLeads(group.databaseUrl, NAMES);
    const [leader = '', follower = ''] = at === 0 ? group.urls : group.urls.toReversed();
    const ada = await Member.enter(leader, 'Ada');
    const bob = await Member.enter(follower, 'Bob');
    members.push(ada, bob);
    const seesNew = async (): Promise<boolean> =>
      ((await bob.does('look')).text ?? '').startsWith('The New Quay\n');
    await folder.write(QUAY, quay('The New Quay'));
    group.nats.freeze();
    expect((await ada.does('reload content')).text).toMatch(/^Reloaded: rooms 1 changed/);
    await eventually('the new quay', seesNew, AGAIN_MS);
    group.nats.thaw();
    await group.nodes[at]?.end('SIGKILL');
    const took = async (): Promise<boolean> =>
      (await whoLeads(group.databaseUrl, NAMES)) === 1 - at;
    await eventually('that it has the world', took, AGAIN_MS);
    expect(await seesNew()).toBe(true);
  }, 60_000);
});
