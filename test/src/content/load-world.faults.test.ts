import { loadWorld } from '../../../src/content/load-world';
import { change, exits, fileOf, rowsOf, withText, without } from './changed-world';
import { ERRORS } from './planted-errors';
import { NPC_ERRORS, NPC_WARNINGS } from './planted-npc-faults';
import { WARNINGS } from './planted-warnings';
import { FOUR_ROOM_IDS } from './small-world';

const { square, beach } = FOUR_ROOM_IDS;
const SQUARE = fileOf('square');
const PIER = fileOf('pier');

describe('loadWorld, given one fault', () => {
  it.each(rowsOf([...ERRORS, ...NPC_ERRORS]))(
    'reports %s once, as an error',
    (_label, { files, ...row }) => {
      const { world, report } = loadWorld(files);
      expect(report).toEqual([
        {
          severity: 'error',
          ...row,
          message: expect.stringMatching(
            /right is|split|holds|cannot be used|nested|no container/,
          ) as string,
        },
      ]);
      expect(world).not.toBeNull();
    },
  );

  it.each(rowsOf([...WARNINGS, ...NPC_WARNINGS]))(
    'reports %s once, as a warning',
    (_label, { files, ...row }) => {
      const { world, report } = loadWorld(files);
      expect(report).toEqual([
        { severity: 'warning', ...row, message: expect.any(String) as string },
      ]);
      expect(world).not.toBeNull();
    },
  );

  it('leaves a broken room out and blocks the exits to it', () => {
    const { world } = loadWorld(withText(PIER, '{'));
    const room = [...(world?.rooms.values() ?? [])].find(({ id }) => id === beach);
    expect(world?.rooms.size).toBe(3);
    expect(room?.exits.find(({ word }) => word === 'east')?.isBlocked).toBe(true);
  });

  it('calls nothing unreachable that lies behind a broken room', () => {
    const { report } = loadWorld(withText(fileOf('lane'), '{'));
    expect(report.map(({ code }) => code)).toEqual(['json.syntax']);
  });

  it('keeps the first of two rooms with one id', () => {
    const { world } = loadWorld(change(PIER, { id: beach, name: 'False', exits: {} }));
    expect([...(world?.rooms.values() ?? [])].map(({ name }) => name)).toContain('Beach');
    expect([...(world?.rooms.values() ?? [])].map(({ name }) => name)).not.toContain('False');
  });

  it('leaves out a placement, not its neighbours', () => {
    const text = JSON.stringify([
      { item: 'sun', room: square },
      { item: 'lamp', room: square },
    ]);
    expect(loadWorld(withText('placements.json', text)).world?.placements).toHaveLength(1);
  });

  it('is silent about exits that are marked as meant', () => {
    const marked = {
      up: { target: square, flags: ['self_reference'] },
      down: { target: beach, flags: ['one_way'] },
    };
    expect(loadWorld(exits(SQUARE, marked)).report).toEqual([]);
  });

  it.each([
    ['no file', []],
    ['no room', without(SQUARE).filter(({ path }) => !path.includes('_room_'))],
  ])('has no world with %s', (_what, files) => {
    const { world, report } = loadWorld(files);
    expect(world).toBeNull();
    expect(report.map(({ code }) => code)).toEqual(['world.empty']);
  });

  it('says what was wrong and what is right', () => {
    const [row] = loadWorld(change(PIER, { environment: 'swamp' })).report;
    expect(row?.message).toBe(
      'is the text "swamp"; right is one of indoors, outdoors, underwater, intersection, street_paved, arena, void',
    );
  });

  it('sorts its rows by file', () => {
    const files = [
      ...change(PIER, { colour: 1 }),
      { path: 'a/b/c/d.json', text: '{' },
      { path: 'z.json', text: '[' },
    ];
    expect(loadWorld(files).report.map(({ file }) => file)).toEqual([
      'a/b/c/d.json',
      PIER,
      'z.json',
    ]);
  });
});
