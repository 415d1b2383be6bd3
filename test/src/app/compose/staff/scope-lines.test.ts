import { scopeLines } from '../../../../../src/app/compose/staff/scope-lines';
import { CompositeSubscription } from '#streams';
import { closeAfterTest, virtualWorld } from '#streams/testing';

function tree() {
  const time = virtualWorld();
  const app = new CompositeSubscription('app', time);
  closeAfterTest(() => {
    void app.close({ code: 'done' });
    time.advance(0);
  });
  const child = app.child('finish').child('rooms');
  child.add('one', () => undefined);
  return { app, child, time };
}

describe('scopeLines', () => {
  it('shows the tree from a path on', () => {
    const { app, time } = tree();
    time.advance(2_000);
    expect(scopeLines(app.snapshot(), '')).toEqual([
      'app open, 2 s, 1 open',
      '  app/finish open, 2 s, 1 open',
      '    app/finish/rooms open, 2 s, 1 open',
      '      one',
    ]);
    expect(scopeLines(app.snapshot(), 'app/finish/rooms')).toHaveLength(2);
  });

  it('cuts a big one, and says how much more there is', () => {
    const { app, child } = tree();
    for (let n = 0; n < 60; n += 1) child.add(`leaf-${n}`, () => undefined);
    const lines = scopeLines(app.snapshot(), '') ?? [];
    expect([lines.length, lines.at(-1)]).toEqual([51, 'and 14 more']);
  });

  it('knows no other path', () => {
    const { app } = tree();
    expect(scopeLines(app.snapshot(), 'app/fin')).toBeNull();
    expect(scopeLines(app.snapshot(), 'other')).toBeNull();
  });
});
