import { completeWorldFiles } from '../../content/complete-world-files';
import { loadWorld } from '../../content/load-world';
import { readWorldFiles } from '../../infra/files/read-world-files';
import { AppError } from '../../model/app-error';
import { type WorldContent } from '../../model/content';
import { type Logger } from '../../ports/logger';
import { type Config } from '../config/config';
import { oneValue } from '../one-value';
import { OWN_CONTENT } from '../places';

/** No room could be loaded: there is nowhere to be. */
export class WorldEmptyError extends AppError {
  readonly code = 'WORLD_EMPTY';
}

/** The world of `WORLD_DIR`, or our own; every fault in its files is a line in the log. */
export async function loadContent(config: Config, logger: Logger): Promise<WorldContent> {
  const own = await oneValue(readWorldFiles(OWN_CONTENT));
  const files =
    config.world.worldDir === null
      ? own
      : completeWorldFiles(await oneValue(readWorldFiles(config.world.worldDir)), own);
  const { world, report } = loadWorld(
    files,
    config.world.startRoom === null ? {} : { startRoom: config.world.startRoom },
  );
  for (const { severity, ...row } of report)
    logger[severity === 'error' ? 'error' : 'warn']('content.fault', { ...row });
  if (world === null)
    throw new WorldEmptyError(
      `No room could be loaded from ${config.world.worldDir ?? OWN_CONTENT}.`,
    );
  logger.info('content.loaded', { rooms: world.rooms.size, faults: report.length });
  return world;
}
