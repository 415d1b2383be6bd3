import { from, map, type Observable, Subject, switchMap } from 'rxjs';
import { problemText, type Reply, type Request } from '../net/api';
import { type HelpPage } from '../view/help-view';

export interface HelpBook {
  /** Asks the game about a topic; null = what there is. */
  readonly ask: (topic: string | null) => void;
  /** What it answers, newest question first: an older answer that is late is dropped. */
  readonly pages$: Observable<HelpPage>;
}

/** The game's help, looked up when asked for, so that it is always that of the running world. */
export function helpBook(request: (what: Request) => Promise<Reply<HelpPage>>): HelpBook {
  const asked$ = new Subject<string | null>();
  return {
    ask: (topic) => {
      asked$.next(topic);
    },
    pages$: asked$.pipe(
      switchMap((topic) =>
        from(request({ method: 'GET', path: pathOf(topic) })).pipe(
          map((reply): HelpPage =>
            reply.kind === 'ok' ? reply.value : { topic, text: problemText(reply) },
          ),
        ),
      ),
    ),
  };
}

const pathOf = (topic: string | null): string =>
  topic === null ? '/help' : `/help/${encodeURIComponent(topic)}`;
