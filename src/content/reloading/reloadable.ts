import { type ReportRow, type WorldContent, type WorldFile } from '../../model/content';
import { type LoadOptions, loadWorldInSteps } from '../load-world';
import { type Steps, inOneGo } from '../steps';

/** What comes of reading the files again while the game runs. */
export type Reloaded =
  /** At least one row is an error: nothing changes. */
  | { readonly kind: 'refused'; readonly report: readonly ReportRow[] }
  /** The report holds warnings, or nothing. */
  | {
      readonly kind: 'loaded';
      readonly world: WorldContent;
      readonly report: readonly ReportRow[];
    };

/** `reloadable`, one small piece of work after the other; see `loadWorldInSteps`. */
export function* reloadableInSteps(
  files: readonly WorldFile[],
  options: LoadOptions = {},
): Steps<Reloaded> {
  const { world, report } = yield* loadWorldInSteps(files, options);
  const isRefused = world === null || report.some(({ severity }) => severity === 'error');
  return isRefused ? { kind: 'refused', report } : { kind: 'loaded', world, report };
}

/**
 * The world to go on with, or the report that says why there is none: at start a broken file is left out, but in a
 * running world an error row means that nothing changes (game.md section 2). Pure; never throws.
 */
export function reloadable(files: readonly WorldFile[], options: LoadOptions = {}): Reloaded {
  return inOneGo(reloadableInSteps(files, options));
}
