import { get } from '../../../../src/rules/verbs/get';
import { brief, inChest, inRoom, item, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';
import { type Item } from '../../../../src/model/item';

/** What comes of Ada’s taking something in a room with a sea chest. */
function taken(what: string, items: readonly Item[], room = 'quay') {
  const ada = somebody('Ada', { room: roomId(room) });
  return get(new SmallView([ada], items).turnOf(ada), { verb: 'get', what, from: null });
}

describe('get', () => {
  it('takes out of the open container that stands there what does not lie about', () => {
    expect(taken('lantern', [item('lantern', inChest('quay'))])).toMatchObject({
      events: [{ type: 'item.moved', from: { kind: 'container', name: 'the sea chest' } }],
    });
  });

  it('takes what lies about rather than what is in it', () => {
    const both = [item('lantern', inChest('quay')), item('lantern2', inRoom('quay'))];
    expect(taken('lantern', both)).toMatchObject({
      events: [{ type: 'item.moved', from: { kind: 'room' } }],
    });
  });

  it('leaves in it what is not named: target.none', () => {
    const all = taken('all', [item('lantern', inChest('quay'))]);
    expect(brief(all)).toBe('target.none: There is nothing here to take.');
  });

  it('leaves in it what they may not reach: target.none', () => {
    const shut = taken('lantern', [item('lantern', inChest('cellar'))], 'cellar');
    expect(brief(shut)).toBe('target.none: You see no “lantern” here.');
  });
});
