import { brandAs } from '../../../src/model/ids';
import { type WorldView } from '../../../src/rules/view';
import { liveView } from '../../../src/world/live-view';
import { inRoom, item, playerId, SmallView, somebody } from '../rules/small-view';
import { CONTENT, roomId } from '../rules/small-world';

const ADA = playerId('Ada');
const QUAY = roomId('quay');

const read = (view: WorldView) => ({
  content: view.content,
  bornAt: view.bornAt,
  character: view.character(ADA),
  named: view.named('ada'),
  ofAccount: view.ofAccount(brandAs('account-Ada')),
  everyone: [...view.everyone()],
  occupants: view.occupants(QUAY),
  presence: view.presence(ADA),
  item: view.item(brandAs('lantern1')),
  itemsAt: view.itemsAt(inRoom('quay')),
  explored: [...view.explored(ADA)],
  record: view.record('shop', 's'),
  records: [...view.records('shop')],
  npcsIn: view.npcsIn(QUAY),
});

describe('liveView', () => {
  it('is whichever world there is at that moment', () => {
    const old = new SmallView(
      [somebody('Ada'), somebody('Bob')],
      [item('lantern1', inRoom('quay'))],
    );
    const young = new SmallView([somebody('Ada', { purse: 7 })], [], { ...CONTENT, motd: 'New.' });
    young.apply([{ kind: 'record', record: { kind: 'shop', id: 's' } as never }]);
    let present: SmallView = old;
    const view = liveView(() => present);
    expect(read(view)).toEqual(read(old));
    present = young;
    expect(read(view)).toEqual(read(young));
    expect([view.content.motd, view.character(ADA)?.purse]).toEqual(['New.', 7]);
    expect(view.record('shop', 's')).toBeDefined();
  });
});
