import { filter, map, type Observable } from 'rxjs';
import { type NodeLink, type Subject } from '../ports/node-link';
import { type CommitNews } from './heard-commits';
import { newsOf } from './wire';

/**
 * What is heard of commits. What is none is rejected; where it has a number at least, as one of a newer version may, the database is asked
 * for that.
 *
 * - **Hot** while subscribed. **Errors** never.
 */
export function commitNews(
  link: Pick<NodeLink, 'messages' | 'reject'>,
  subject: Subject,
): Observable<CommitNews> {
  return link.messages(subject).pipe(
    map((message) => {
      const { type, body } = message;
      const news = newsOf(type, body);
      if (news !== null) return news;
      link.reject(message, { subject, detail: 'no commit that is known here', isKept: true });
      return newsOf('mentioned', body);
    }),
    filter((news) => news !== null),
  );
}
