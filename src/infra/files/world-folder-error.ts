import { AppError } from '../../model/app-error';

/** The folder of the world, or a file in it, cannot be read. */
export class WorldFolderError extends AppError {
  readonly code = 'WORLD_FOLDER_UNREADABLE';
  readonly folder: string;
  /** Of the file system, such as ENOENT; or what else is wrong. */
  readonly reason: string;

  constructor(folder: string, reason: string, cause?: unknown) {
    super(
      `the world folder "${folder}" cannot be read (${reason}): set WORLD_DIR to a folder of room files`,
      { cause },
    );
    this.folder = folder;
    this.reason = reason;
  }
}
