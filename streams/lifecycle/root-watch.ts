import { siteNow } from './site';

/** What a test needs to know of a tree to say that it was left open. */
export interface WatchedRoot {
  readonly path: string;
  readonly state: string;
}

/** Hears of every root: its node stands for it, since the root itself may be forgotten while its node lives. */
export interface RootWatcher {
  readonly made: (root: WatchedRoot, node: object, madeAt: string) => void;
  readonly closed: (node: object) => void;
}

let watcher: RootWatcher | undefined;

/** For tests: hears of every root that is made from now on. One watcher at a time; undefined = none. */
export function watchRoots(watch: RootWatcher | undefined): void {
  watcher = watch;
}

export function rootMade(root: WatchedRoot, node: object): void {
  watcher?.made(root, node, siteNow());
}

export function rootClosed(node: object): void {
  watcher?.closed(node);
}
