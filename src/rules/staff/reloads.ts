import { type FilesState } from '../../model/files-state';
import { SOCIAL } from '../../model/ids';
import { type WorldView } from '../view';

/** How often other files have been put in place while the world ran. */
export const reloadsOf = (world: Pick<WorldView, 'record'>): number =>
  world.record('files', 'files')?.reloads ?? 0;

/** Once more. */
export const reloaded = (world: Pick<WorldView, 'record'>): FilesState => ({
  kind: 'files',
  id: 'files',
  zone: SOCIAL,
  reloads: reloadsOf(world) + 1,
});
