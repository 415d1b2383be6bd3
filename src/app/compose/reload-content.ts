import { catchError, concatMap, defer, finalize, map, type Observable, of } from 'rxjs';
import { compareWorldsInSteps, type WorldDifference } from '../../content/reloading/compare-worlds';
import { type Reloaded, reloadableInSteps } from '../../content/reloading/reloadable';
import { type ReportRow, type WorldContent } from '../../model/content';
import { type PlayerId } from '../../model/ids';
import { type Outcome } from '../../model/outcome';
import { type Logger } from '../../ports/logger';
import { cut } from '../../rules/staff/npc-lists';
import { type World } from '../../world/world';
import { type Config } from '../config/config';
import { monotonic, type WorldClock } from '../world-clock';
import { contentFiles, loadOptions } from './load-content';
import { inSlices } from './staff/in-slices';

export interface ReloadParts {
  readonly config: Config;
  readonly world: Pick<World, 'reload' | 'note' | 'committed'>;
  readonly clock: WorldClock;
  readonly logger: Logger;
  readonly uuid: () => string;
}

/** Work on content in one turn of the loop, ms. */
const SLICE_MS = 5;

/**
 * Reads the files of the world again. With an error in them nothing changes, and the report says where; otherwise the world goes by them from
 * the next batch on. One at a time.
 */
export function reloadContent(
  parts: ReloadParts,
): (asking: PlayerId, isCheck: boolean) => Observable<Outcome> {
  let isBusy = false;
  return (asking, isCheck) =>
    defer(() => {
      if (isBusy) return of(refused('state.busy', 'The files are being read at this moment.'));
      isBusy = true;
      return loadAgain(parts).pipe(
        // bounded: one result of one reading.
        concatMap((loaded) => settled(parts, loaded, { asking, isCheck })),
        catchError((error: unknown) => {
          parts.logger.error('content.reloadFailed', { error });
          const reason = error instanceof Error ? error.message : String(error);
          return of(refused('content.unread', `Nothing has changed: ${reason}.`));
        }),
        finalize(() => {
          isBusy = false;
        }),
      );
    });
}

const refused = (code: string, text: string): Outcome => ({ outcome: 'refused', code, text });

/** The files of the world as they are now. Cold; errors with the reader's. */
export function loadAgain({
  config,
  clock,
}: Pick<ReloadParts, 'config' | 'clock'>): Observable<Reloaded> {
  return contentFiles(config).pipe(
    // bounded: one list of files.
    concatMap((files) =>
      inSlices(() => reloadableInSteps(files, loadOptions(config)), slicing(clock)),
    ),
  );
}

const slicing = ({ scheduler }: WorldClock) => ({ scheduler, now: monotonic, sliceMs: SLICE_MS });

interface Asked {
  readonly asking: PlayerId;
  readonly isCheck: boolean;
}

function settled(parts: ReloadParts, loaded: Reloaded, asked: Asked): Observable<Outcome> {
  const lines = cut(loaded.report.map(lineOfRow));
  if (loaded.kind === 'refused') {
    const text = ['Nothing has changed. In the files:', ...lines].join('\n');
    return parts.world
      .note(rowOf(parts, asked, 'refused'))
      .pipe(map(() => refused('content.invalid', text)));
  }
  const { world: young } = loaded;
  const difference$ = inSlices(
    () => compareWorldsInSteps(parts.world.committed.content, young),
    slicing(parts.clock),
  );
  return difference$.pipe(
    // bounded: one difference of two worlds.
    concatMap((difference) => applied(parts, { young, difference, asked })),
    map((said) => ({ outcome: 'done', text: [said, ...lines].join('\n') })),
  );
}

function applied(
  parts: ReloadParts,
  {
    young,
    difference,
    asked,
  }: {
    readonly young: WorldContent;
    readonly difference: WorldDifference;
    readonly asked: Asked;
  },
): Observable<string> {
  const counts = countsOf(difference);
  if (asked.isCheck) return of(`The files can be loaded. To come: ${counts}.`);
  const gone = [...difference.zones.values()].flatMap((zone) => zone.gone);
  const row = rowOf(parts, asked, counts);
  return parts.world
    .reload({ content: young, gone, row, correlationId: parts.uuid() })
    .pipe(map(() => `Reloaded: ${counts}.`));
}

/** "3 rooms changed, 1 added, 0 gone; …" */
function countsOf({ zones, prototypes, npcs, populations }: WorldDifference): string {
  const all = [...zones.values()];
  const rooms = {
    changed: all.flatMap((zone) => zone.changed),
    added: all.flatMap((zone) => zone.added),
    gone: all.flatMap((zone) => zone.gone),
  };
  const kinds = { rooms, things: prototypes, NPCs: npcs, populations };
  return Object.entries(kinds)
    .map(
      ([name, { changed, added, gone }]) =>
        `${name} ${changed.length} changed, ${added.length} added, ${gone.length} gone`,
    )
    .join('; ');
}

const lineOfRow = ({ severity, code, file, pointer, message }: ReportRow): string =>
  `${severity} ${code} ${file}${pointer === '' ? '' : ` at ${pointer}`}: ${message}`;

function rowOf({ clock }: ReloadParts, { asking, isCheck }: Asked, result: string) {
  const words = isCheck ? 'reload content check' : 'reload content';
  const data = { verb: 'reload', words, result };
  return { kind: 'staff' as const, at: clock.now(), player: asking, data };
}
