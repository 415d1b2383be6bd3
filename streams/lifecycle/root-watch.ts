/** What a test needs to know of a tree to say that it was left open. */
export interface WatchedRoot {
  readonly path: string;
  readonly state: string;
}

let watcher: ((root: WatchedRoot) => void) | undefined;

/** For tests: hears of every root that is made from now on. One watcher at a time; undefined = none. */
export function watchRoots(watch: ((root: WatchedRoot) => void) | undefined): void {
  watcher = watch;
}

export function rootMade(root: WatchedRoot): void {
  watcher?.(root);
}
