import { inOneGo } from '../../../../src/content/steps';
import { reloadable, reloadableInSteps } from '../../../../src/content/reloading/reloadable';
import { type WorldFile } from '../../../../src/model/content';
import { change, fileOf, withText, without } from '../changed-world';
import { fourRooms } from '../small-world';

const PIER = fileOf('pier');

describe('reloadable', () => {
  it('gives the world of files without fault', () => {
    const reloaded = reloadable(fourRooms);
    expect(reloaded).toMatchObject({ kind: 'loaded', report: [] });
    expect(reloaded.kind === 'loaded' && reloaded.world.rooms.size).toBe(4);
  });

  it('gives the world with its warnings', () => {
    expect(reloadable(change(PIER, { colour: 'red' }))).toMatchObject({
      kind: 'loaded',
      report: [{ severity: 'warning', code: 'field.unknown', file: PIER, pointer: '/colour' }],
    });
  });

  it.each<[string, readonly WorldFile[], readonly [string, string]]>([
    ['a broken room', withText(PIER, '{'), ['json.syntax', PIER]],
    ['a broken NPC', withText('npcs/rat.json', '{}'), ['schema', 'npcs/rat.json']],
    ['no room', [], ['world.empty', 'world']],
  ])('refuses %s, and names the file', (_what, files, [code, file]) => {
    const reloaded = reloadable(files);
    expect(reloaded.kind).toBe('refused');
    expect(reloaded.report).toContainEqual(
      expect.objectContaining({ severity: 'error', code, file }),
    );
    expect(reloaded).not.toHaveProperty('world');
  });

  it('takes the start room that it is told', () => {
    const reloaded = reloadable(without('world/world.json'), {
      startRoom: 'test_shore_middle_room_pier_001',
    });
    expect(reloaded).toMatchObject({
      world: { landmarks: { start: 'test_shore_middle_room_pier_001' } },
    });
  });
});

describe('reloadableInSteps', () => {
  it('gives the same, step by step', () => {
    expect(inOneGo(reloadableInSteps(fourRooms))).toEqual(reloadable(fourRooms));
    expect(reloadableInSteps(fourRooms).next().done).toBe(false);
  });
});
