/** The advisory locks of ours, as (class, object). The class says "MYTH". */
export const LOCK_CLASS = 0x4d595448;
export const MIGRATION_LOCK = 1;
export const SERVER_LOCK = 2;
