import { forkJoin, map, type Observable } from 'rxjs';
import { completeWorldFiles } from '../../content/complete-world-files';
import { type LoadOptions, loadWorld } from '../../content/load-world';
import { readWorldFiles } from '../../infra/files/read-world-files';
import { AppError } from '../../model/app-error';
import { type WorldContent, type WorldFile } from '../../model/content';
import { type Logger } from '../../ports/logger';
import { type Config } from '../config/config';
import { oneValue } from '../one-value';
import { OWN_CONTENT } from '../places';

/** No room could be loaded: there is nowhere to be. */
export class WorldEmptyError extends AppError {
  readonly code = 'WORLD_EMPTY';
}

/** The files of `WORLD_DIR` with what is lent to them, or our own. Cold; errors with `WorldFolderError`. */
export function contentFiles({ world: { worldDir } }: Config): Observable<readonly WorldFile[]> {
  const own$ = readWorldFiles(OWN_CONTENT);
  if (worldDir === null) return own$;
  return forkJoin([readWorldFiles(worldDir), own$]).pipe(
    map(([given, own]) => completeWorldFiles(given, own)),
  );
}

/** What beside the files says how they are read. */
export const loadOptions = ({ world: { startRoom } }: Config): LoadOptions =>
  startRoom === null ? {} : { startRoom };

/** The world of `WORLD_DIR`, or our own; every fault in its files is a line in the log. */
export async function loadContent(config: Config, logger: Logger): Promise<WorldContent> {
  const files = await oneValue(contentFiles(config));
  const { world, report } = loadWorld(files, loadOptions(config));
  for (const { severity, ...row } of report)
    logger[severity === 'error' ? 'error' : 'warn']('content.fault', { ...row });
  if (world === null)
    throw new WorldEmptyError(
      `No room could be loaded from ${config.world.worldDir ?? OWN_CONTENT}.`,
    );
  logger.info('content.loaded', { rooms: world.rooms.size, faults: report.length });
  return world;
}
