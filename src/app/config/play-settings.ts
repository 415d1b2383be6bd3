import { fraction, list, whole } from './setting';

const DAY = 86_400_000;
const COUNT = { min: 1, max: 1_000_000 };

/** How many streams there may be, and how much is held for one. */
export const STREAM_SETTINGS = {
  streamMaxAgeMs: whole(
    0,
    { min: 0, max: DAY },
    'A stream is ended, to be resumed, after this times 0.8 to 1, in ms; 0 = never. For proxies that need it.',
  ),
  heartbeatMs: whole(
    15_000,
    { min: 1_000, max: 50_000 },
    'A heartbeat after so much quiet, ± 20 %, in ms.',
  ),
  aliveMissedMs: whole(
    50_000,
    { min: 1_000, max: DAY },
    'A stream whose client has said it is alive, and then not again for so long, is ended; in ms.',
  ),
  wsPingMs: whole(
    25_000,
    { min: 1_000, max: 3_600_000 },
    'A WebSocket is pinged so often, in ms; two pings without a pong, and its stream is ended.',
  ),
  watchMs: whole(
    600_000,
    { min: 1_000, max: DAY },
    'What staff watches (`watch`) is shown for so long, in ms.',
  ),
  streamsPerCharacter: whole(
    6,
    { min: 1, max: 100 },
    'On all nodes together. More: the oldest is ended.',
  ),
  streamsPerAddress: whole(50, COUNT, 'More are told to come back later.'),
  streamsPerNode: whole(10_000, COUNT, 'More are told to come back later.'),
  newStreamsPerSecond: whole(
    1_000,
    COUNT,
    'New streams a second; more are told to come back later.',
  ),
  newStreamsBurst: whole(2_000, COUNT, 'New streams at once.'),
  outgoingMaxBytes: whole(
    262_144,
    { min: 16_384, max: 16_777_216 },
    'Held for one stream; beyond it the stream reads from the log as its client takes.',
  ),
  outgoingMaxFrames: whole(500, { min: 10, max: 100_000 }, 'The same, in frames.'),
  outgoingStalledMs: whole(
    5_000,
    { min: 100, max: 600_000 },
    'A stream whose client takes no byte for so long is ended as slow; in ms.',
  ),
};

/** How often somebody may do something. */
export const RATE_SETTINGS = {
  commandsPerSecond: fraction(10, { min: 0.01, max: 1_000_000 }, 'Commands of one character.'),
  commandBurst: whole(20, COUNT, 'Commands of one character at once.'),
  registrationsPerHour: whole(20, COUNT, 'New accounts from one address.'),
  guestsPerHour: whole(5, COUNT, 'New guests from one address.'),
  loginFailures: whole(
    5,
    COUNT,
    'Failed logins for one account from one address, in LOGIN_WINDOW_MS.',
  ),
  loginWindowMs: whole(900_000, { min: 1_000, max: DAY }, 'How long failed logins count, in ms.'),
};

/** How accounts are kept safe. */
export const ACCOUNT_SETTINGS = {
  admins: list(
    { pattern: /^[A-Za-z][A-Za-z'-]{1,48}[A-Za-z]$/, allowed: 'name of an account' },
    'Accounts whose characters have the role admin from when they enter.',
  ),
  tokenDays: fraction(14, { min: 0.0001, max: 365 }, 'How long a login lasts, in days.'),
  argon2Concurrency: whole(2, { min: 1, max: 64 }, 'Passwords hashed at once.'),
  argon2QueueMax: whole(100, { min: 0, max: 10_000 }, 'Passwords that wait to be hashed.'),
  argon2MemoryKib: whole(19_456, { min: 8, max: 4_194_304 }, 'Memory of one hash (m), in KiB.'),
  argon2Passes: whole(2, { min: 1, max: 100 }, 'Passes of one hash (t).'),
};
