import { asyncScheduler, type Observable, of } from 'rxjs';
import { readConfig } from '../../../../src/app/config/read-config';
import { type ReloadInput } from '../../../../src/model/input';
import { type Outcome } from '../../../../src/model/outcome';
import { type Logger } from '../../../../src/ports/logger';
import { reloadContent } from '../../../../src/app/compose/reload-content';
import { only } from '../../infra/persistence/only';
import { playerId, SmallView } from '../../rules/small-view';

const quiet = (): void => undefined;
const logger: Logger = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  child: () => logger,
};

/** Reloads, and what the world was asked for. */
function reloader(env: Readonly<Record<string, string>> = {}) {
  const reloads: Omit<ReloadInput, 'kind'>[] = [];
  const notes: unknown[] = [];
  const reload = reloadContent({
    config: readConfig(env),
    world: {
      committed: new SmallView([]),
      reload: (input): Observable<unknown> => {
        reloads.push(input);
        return of(null);
      },
      note: (row): Observable<unknown> => {
        notes.push(row);
        return of(null);
      },
    },
    clock: { now: () => 7, scheduler: asyncScheduler, notBefore: () => undefined },
    logger,
    uuid: () => 'u-1',
  });
  const asks = (isCheck: boolean): Observable<Outcome> => reload(playerId('Ada'), isCheck);
  return { asks, reloads, notes };
}

describe('reloadContent', () => {
  it('gives the world its new content, the rooms that are no more, and what to write down', async () => {
    const { asks, reloads } = reloader();
    expect(await only(asks(false))).toMatchObject({ outcome: 'done' });
    expect(reloads).toHaveLength(1);
    const [first] = reloads;
    expect(new Set(first?.gone)).toEqual(new Set(new SmallView([]).content.rooms.keys()));
    expect(first?.row).toMatchObject({
      kind: 'staff',
      at: 7,
      player: playerId('Ada'),
      data: { verb: 'reload', words: 'reload content' },
    });
  });

  it('only tells by a check', async () => {
    const { asks, reloads, notes } = reloader();
    const { text } = await only(asks(true));
    expect(text).toMatch(
      /^The files can be loaded\. To come: rooms 0 changed, \d+ added, \d+ gone;/,
    );
    expect([reloads, notes]).toEqual([[], []]);
  });

  it('is done one at a time: state.busy', async () => {
    const { asks } = reloader();
    const first = only(asks(true));
    expect(await only(asks(true))).toMatchObject({ code: 'state.busy' });
    await first;
    expect(await only(asks(true))).toMatchObject({ outcome: 'done' });
  });

  it('says why a folder cannot be read: content.unread', async () => {
    const { asks, reloads } = reloader({ WORLD_DIR: '/nowhere/at/all' });
    const { code, text } = await only(asks(false));
    expect([code, reloads]).toEqual(['content.unread', []]);
    expect(text).toContain('/nowhere/at/all');
  });
});
