import { type ShippedCommit } from '../../../src/model/shipped-commit';
import { CONTENT } from '../rules/small-world';
import { NOW, playerId } from '../rules/small-view';
import { closeWorlds, told, WorldRig } from './world-rig';

const ROW = { kind: 'staff', at: NOW, player: playerId('Ada'), data: {} } as const;

function shipping() {
  const shipped: ShippedCommit[] = [];
  const seen: number[] = [];
  const rig: WorldRig = new WorldRig({
    shipped: (commit) => {
      shipped.push(commit);
      seen.push(rig.published.length);
    },
  });
  return { rig, shipped, seen };
}

describe('shippedOf', () => {
  afterEach(closeWorlds);

  it('is the whole commit: its place, its changes, its events', () => {
    const { rig, shipped, seen } = shipping();
    rig.ask('Ada', 'get lantern');
    rig.ask('Bob', 'say hello');
    expect(shipped).toMatchObject([
      { no: 1, firstOffset: 101, head: 101, at: NOW, events: [{ type: 'item.moved' }] },
      { no: 2, firstOffset: 102, head: 102, at: NOW, events: [{ type: 'room.said' }] },
    ]);
    expect(shipped[0]?.changes).toContainEqual(
      expect.objectContaining({
        kind: 'item',
        item: rig.world.committed.item('lantern1' as never),
      }),
    );
    // Others are told before anybody here is.
    expect(seen).toEqual([0, 1]);
    expect(rig.world.loop.no).toBe(2);
  });

  it('has a number and no events where nothing happened that anybody sees', () => {
    const { rig, shipped } = shipping();
    rig.ask('Ada', 'south');
    expect(shipped).toMatchObject([{ no: 1, firstOffset: 101, head: 100, events: [] }]);
  });

  it('leaves out what is written down beside the log, and says when files have changed', () => {
    const { rig, shipped } = shipping();
    told(rig.world.note(ROW));
    told(rig.world.reload({ content: CONTENT, gone: [], row: ROW, correlationId: 'c' }));
    expect(shipped.map(({ no, changes }) => [no, changes.map(({ kind }) => kind)])).toEqual([
      [1, []],
      [2, ['record']],
    ]);
    expect(rig.database.sent.flatMap(({ audits }) => audits)).toHaveLength(2);
  });

  it('can be made, once its place is known, of a batch that was sent and has no end', () => {
    const { rig, shipped } = shipping();
    const { loop } = rig.world;
    const unsettled: (string | undefined)[] = [];
    const note = (): unknown => unsettled.push(loop.unsettled?.id);
    note();
    rig.database.ends(rig.database.refuse('other'), rig.database.lose(true));
    rig.ask('Ada', 'say 1');
    rig.time.advance(2_000);
    note();
    rig.database.takingFails = 1;
    rig.ask('Ada', 'say 2');
    note();
    const made = loop.unsettled?.asCommit({ firstOffset: 101, head: 101, no: 1 });
    rig.time.advance(2_000);
    note();
    expect(unsettled).toEqual([undefined, undefined, rig.database.sent[1]?.id, undefined]);
    expect([made]).toEqual(shipped);
  });

  it.each([
    ['was not stored', ['lose'], []],
    ['is a refusal that was', ['refuse', 'lose and store'], [1]],
  ])('leaves nothing open once it is known that it %s', (_, ends, numbers) => {
    const { rig, shipped } = shipping();
    const { refuse, lose } = rig.database;
    for (const end of ends)
      rig.database.ends(end === 'refuse' ? refuse('data') : lose(end !== 'lose'));
    rig.ask('Ada', 'say 1');
    rig.time.advance(2_000);
    expect([rig.world.loop.status, rig.world.loop.unsettled]).toEqual(['running', null]);
    expect(shipped.map(({ no }) => no)).toEqual(numbers);
  });

  it('is not made of what was refused or is not known to be stored', () => {
    const { rig, shipped } = shipping();
    rig.database.ends(
      rig.database.refuse('other'),
      rig.database.lose(false),
      rig.database.lose(true),
    );
    for (const n of [1, 2, 3]) {
      rig.ask('Ada', `say ${n}`);
      rig.time.advance(2_000);
    }
    expect(shipped).toHaveLength(1);
    expect(shipped[0]).toMatchObject({ events: [{ text: '3' }] });
  });
});
