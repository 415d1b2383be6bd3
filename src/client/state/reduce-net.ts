import { type NetNews } from './action';
import { type Connection } from './connection';
import { type PageState } from './page-state';

/** What the connection loop says, as a state with words. */
export function reduceNet(before: PageState, news: NetNews, now: number): PageState {
  const lostAt = 'heardAt' in news ? (before.lostAt ?? news.heardAt) : before.lostAt;
  return { ...before, now, lostAt, connection: connectionAfter(news, now) };
}

function connectionAfter(news: NetNews, now: number): Connection {
  switch (news.kind) {
    case 'waiting':
      return { kind: news.why, againAt: now + news.ms };
    case 'connecting':
    case 'offline':
      return { kind: news.kind };
    case 'final':
      return news;
  }
}
