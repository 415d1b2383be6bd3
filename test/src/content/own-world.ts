import { join } from 'node:path';
import { firstValueFrom } from 'rxjs';
import { type LoadedWorld, loadWorld } from '../../../src/content/load-world';
import { readWorldFiles } from '../../../src/infra/files/read-world-files';
import { type WorldContent, type WorldFile } from '../../../src/model/content';

const FOLDER = join(__dirname, '../../../src/content/data');

export interface OwnWorld extends LoadedWorld {
  readonly world: WorldContent;
  readonly files: readonly WorldFile[];
}

/** Our own content, as the server loads it. */
export async function ownWorld(): Promise<OwnWorld> {
  const files = await firstValueFrom(readWorldFiles(FOLDER), { defaultValue: [] });
  const { world, report } = loadWorld(files);
  if (!world) throw new Error(`our own content gives no world: ${JSON.stringify(report)}`);
  return { world, report, files };
}
