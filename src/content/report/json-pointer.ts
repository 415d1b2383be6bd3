import { wellFormed } from './well-formed';

export type Path = readonly PropertyKey[];

const escape = (key: PropertyKey): string =>
  wellFormed(String(key)).replaceAll('~', '~0').replaceAll('/', '~1');

/** RFC 6901: `['exits', 'a/b']` is `/exits/a~1b`, the whole document is ''. */
export const jsonPointer = (path: Path): string => path.map((key) => `/${escape(key)}`).join('');
