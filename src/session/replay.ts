import { type LoggedEvent } from '../model/event';
import { type PlayerId } from '../model/ids';
import { type Viewer } from '../model/viewer';
import { type Distort } from '../perception/distort/distortion';
import { foldViewer } from '../perception/fold-viewer';
import { perceive } from '../perception/perceive';
import { type EventLog } from '../ports/event-log';
import { type OutgoingFrame, type Pulled } from '#streams';
import { forkJoin, map, type Observable, of } from 'rxjs';
import { type Frames, type Render } from './frames';
import { type RecentLog } from './recent-log';
import { type Wire } from './shared-frame';

/** Events looked at in one go: few enough to keep the loop free. */
const CHUNK = 1_000;

export interface ReplayEnv {
  readonly recent: RecentLog;
  readonly log: Pick<EventLog, 'read' | 'firstViewerChange'>;
  readonly frames: Frames;
  readonly distort: Distort;
}

export interface Reader {
  readonly player: PlayerId;
  readonly render: Render;
  readonly wire: Wire;
  /** As of the newest event. */
  readonly present: () => Viewer;
}

/**
 * The next chunk of the log as one reader saw it: live delivery's own fold, over the past.
 *
 * - **Cold**; from memory at once where it reaches, else by two queries.
 * - **Errors** with the database's own.
 */
export function pullFor(env: ReplayEnv, reader: Reader): (after: number) => Observable<Pulled> {
  return (after) => {
    const recent = env.recent.after(after, CHUNK);
    return recent === null
      ? fromLog(env, reader, after)
      : of(seen(env, reader, { after, events: recent, viewer: viewerAfter(env, reader, after) }));
  };
}

const viewerAfter = ({ recent }: ReplayEnv, { player, present }: Reader, after: number): Viewer =>
  recent.viewerAfter(player, after) ?? present();

function fromLog(env: ReplayEnv, reader: Reader, after: number): Observable<Pulled> {
  return forkJoin([
    env.log.read({ after, upTo: env.recent.head, limit: CHUNK }),
    env.log.firstViewerChange(reader.player, after),
  ]).pipe(
    map(([events, change]) =>
      seen(env, reader, {
        after,
        events,
        viewer: change?.before ?? viewerAfter(env, reader, after),
      }),
    ),
  );
}

function seen(
  { recent, frames, distort }: ReplayEnv,
  { player, render, wire }: Reader,
  past: {
    readonly after: number;
    readonly events: readonly LoggedEvent[];
    readonly viewer: Viewer;
  },
): Pulled {
  const shown: OutgoingFrame[] = [];
  let viewer = past.viewer;
  for (const event of past.events) {
    const part = perceive(event, viewer, player);
    if (part !== null)
      shown.push(frames.ofEvent(distort(event, viewer, player), part, render).as(wire));
    viewer = foldViewer(viewer, event, player);
  }
  const cursor = past.events.at(-1)?.offset ?? past.after;
  return { frames: shown, cursor, isLive: cursor >= recent.head };
}
