import { basename, join } from 'node:path';

/** Of the repository, or of wherever its build was put; whether this runs from the source or from the build. */
function root(): string {
  const above = join(__dirname, '../..');
  return basename(above) === 'dist' ? join(above, '..') : above;
}

/** Our own world. Data are no code, and are not built. */
export const OWN_CONTENT = join(root(), 'src/content/data');
/** The page, as the bundler leaves it. */
export const PAGE = join(root(), 'dist/page');
