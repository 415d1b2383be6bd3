import { optional, secretUrl, text, whole, yesNo } from './setting';

const DAY = 86_400_000;
const PATH = { pattern: /^[^\0]{1,4096}$/, allowed: 'a path' };
const TIMEOUT = { min: 100, max: 600_000 };

/** Where state is kept. */
export const STORAGE_SETTINGS = {
  dataDir: text(
    '.data',
    PATH,
    "Folder of the server's own PostgreSQL; not used with DATABASE_URL.",
  ),
  databaseUrl: secretUrl(
    ['postgres', 'postgresql'],
    'A PostgreSQL server of yours, with TLS by its parameters. Without it the server runs its own.',
  ),
  dbConnectTimeoutMs: whole(
    30_000,
    { min: 0, max: 600_000 },
    'How long a start goes on trying to reach the database, in ms; then it ends with status 69.',
  ),
  pgPoolMax: whole(10, { min: 2, max: 1_000 }, "Connections, the commits' own beside them."),
  pgHistoryMax: whole(
    4,
    { min: 1, max: 999 },
    'Connections of the pool that reading history may use; fewer than PG_POOL_MAX.',
  ),
  pgHistoryQueueMax: whole(1_000, { min: 0, max: 100_000 }, 'Reads of history that may wait.'),
  pgConnectionTimeoutMs: whole(2_000, TIMEOUT, 'How long a query waits for a connection, in ms.'),
  pgStatementTimeoutMs: whole(5_000, TIMEOUT, 'Longest statement, in ms.'),
  pgIdleInTransactionTimeoutMs: whole(10_000, TIMEOUT, 'Longest idle transaction, in ms.'),
};

/** How much of the past is kept. */
export const LOG_KEEPING_SETTINGS = {
  ringMaxEvents: whole(20_000, { min: 100, max: 1_000_000 }, 'Newest events kept in memory.'),
  lucidityAuditKeepMs: whole(
    90 * DAY,
    { min: DAY, max: 3_650 * DAY },
    'Changes of lucidity are kept on record for so long, in ms; acts of staff for ever.',
  ),
  logKeepMs: whole(
    DAY,
    { min: 900_000, max: 3_650 * DAY },
    'Events are kept for so long, in ms, and longer as LOG_KEEP_EVENTS says.',
  ),
  logKeepEvents: whole(
    100_000,
    { min: 10_000, max: 1_000_000_000 },
    'So many of the newest events are kept, however old.',
  ),
  logPruneEveryMs: whole(
    60_000,
    { min: 1_000, max: DAY },
    'How often old events are removed, in ms.',
  ),
  logPruneRows: whole(1_000, { min: 1, max: 100_000 }, 'Rows removed by one statement.'),
  commandKeepMs: whole(
    DAY,
    { min: 60_000, max: 30 * DAY },
    "How long a command's outcome is remembered, in ms: sent again with its id, it gives the first answer.",
  ),
};

/** What the world is made of. */
export const WORLD_SETTINGS = {
  worldDir: optional(PATH, "Folder of room files in place of the game's own world."),
  startRoom: optional(
    { pattern: /^\w{1,200}$/, allowed: 'the id of a room' },
    'Where new characters begin in a world whose world.json does not say so.',
  ),
  tutorial: yesNo(
    true,
    'New characters begin where the world has its arrival, and are taught on their way to the start.',
  ),
  worldBatchMax: whole(1_000, { min: 1, max: 10_000 }, 'Inputs in one batch, at most.'),
  worldQueueMax: whole(
    10_000,
    { min: 1, max: 1_000_000 },
    'Commands that wait for the world; what comes then is answered 503.',
  ),
  worldPauseMs: whole(
    250,
    { min: 1, max: 60_000 },
    'Pause after a commit that was refused for no fault of its data, in ms.',
  ),
  faultPoint: optional(
    { pattern: /^[a-z-]{1,40}:\d{1,9}$/, allowed: 'point:count, such as after-commit:57' },
    'For tests only: the process kills itself when it has passed this point so many times.',
  ),
};
