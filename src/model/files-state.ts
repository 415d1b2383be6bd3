import { type ZoneId } from './ids';

/** The files of the world, as it goes by them: how often others have been put in their place while it ran. */
export interface FilesState {
  readonly kind: 'files';
  readonly id: 'files';
  readonly zone: ZoneId;
  readonly reloads: number;
}
