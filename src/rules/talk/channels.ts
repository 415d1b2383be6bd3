/** The one that reaches all. */
export const GLOBAL = 'global';

/** Those that one may join and leave. */
export const CHANNELS: readonly string[] = [GLOBAL];
