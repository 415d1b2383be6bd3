import { of } from 'rxjs';
import { commitNews } from '../../../src/cluster/commit-news';
import { type CommitNews } from '../../../src/cluster/heard-commits';
import { type Message, type Rejection } from '../../../src/ports/node-link';
import { NOW } from '../rules/small-view';
import { SUBJECTS } from './fake-net';

const commit = { no: 3, firstOffset: 7, head: 7, at: NOW, changes: [], events: [] };

/** What is made of these, and what is rejected. */
function heard(...bodies: readonly (readonly [type: string, body: unknown])[]) {
  const news: CommitNews[] = [];
  const rejected: Rejection[] = [];
  const frame = { v: 1, id: 'm', at: NOW, origin: 'n2', correlationId: 'c' } as const;
  const messages = bodies.map(([type, body]): Message => ({ ...frame, type, body }));
  const link = {
    messages: () => of(...messages),
    reject: (_: Message, why: Rejection) => rejected.push(why),
  };
  commitNews(link, SUBJECTS.commits()).subscribe({
    next: (one) => news.push(one),
    error: () => undefined,
  });
  return { news, rejected };
}

describe('commitNews', () => {
  it('is commits, and those that are only mentioned', () => {
    const { news, rejected } = heard(['commit', commit], ['mentioned', { no: 4 }]);
    expect(news).toEqual([
      { kind: 'commit', commit },
      { kind: 'mentioned', no: 4 },
    ]);
    expect(rejected).toEqual([]);
  });

  it('keeps what is none as a dead letter, and takes its number where it has one', () => {
    const newer = { ...commit, no: 5, changes: [{ kind: 'moon' }] };
    const { news, rejected } = heard(['commit', newer], ['commit', 'junk'], ['commit', { no: -1 }]);
    expect(news).toEqual([{ kind: 'mentioned', no: 5 }]);
    expect(rejected).toHaveLength(3);
    expect(rejected[0]).toEqual({
      ...{ subject: SUBJECTS.commits(), isKept: true },
      detail: 'no commit that is known here',
    });
  });
});
