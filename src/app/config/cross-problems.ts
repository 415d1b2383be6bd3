import { type ConfigProblem } from './config-error';
import { type Config } from './config';

/** Numbers that are right one by one but do not fit together. */
export function crossProblems(config: Config): readonly ConfigProblem[] {
  return [
    ...phases(config),
    ...pool(config),
    ...certificate(config),
    ...nodes(config),
    ...messaging(config),
    ...names(config),
  ];
}

function phases({ shutdown }: Config): readonly ConfigProblem[] {
  const { shutdownGraceMs, ...parts } = shutdown;
  const sum = Object.values(parts).reduce((total, ms) => total + ms, 0);
  if (sum <= shutdownGraceMs) return [];
  return [
    {
      variable: 'SHUTDOWN_GRACE_MS',
      was: String(shutdownGraceMs),
      allowed: `at least ${sum}, the sum of DRAIN_DELAY_MS and the SHUTDOWN_… phases`,
    },
  ];
}

function pool({ storage }: Config): readonly ConfigProblem[] {
  const { pgHistoryMax, pgPoolMax } = storage;
  if (pgHistoryMax < pgPoolMax) return [];
  return [
    {
      variable: 'PG_HISTORY_MAX',
      was: String(pgHistoryMax),
      allowed: `less than PG_POOL_MAX, which is ${pgPoolMax}`,
    },
  ];
}

/** Of a certificate and its key neither is of use alone. */
function certificate({ nats }: Config): readonly ConfigProblem[] {
  const { natsTlsCert, natsTlsKey } = nats;
  if ((natsTlsCert === null) === (natsTlsKey === null)) return [];
  const [variable, other] =
    natsTlsCert === null ? ['NATS_TLS_CERT', 'NATS_TLS_KEY'] : ['NATS_TLS_KEY', 'NATS_TLS_CERT'];
  return [{ variable, was: '(none)', allowed: `set together with ${other}` }];
}

/** Nodes share one world, and so a database that belongs to none of them. */
function nodes({ nats, storage }: Config): readonly ConfigProblem[] {
  const { natsUrl, leaseTtlMs, leaseRenewMs } = nats;
  const database = {
    variable: 'DATABASE_URL',
    was: '(none)',
    allowed: 'a database, with NATS_URL',
  };
  const lease = {
    variable: 'LEASE_RENEW_MS',
    was: String(leaseRenewMs),
    allowed: `at most a third of LEASE_TTL_MS, which is ${leaseTtlMs}`,
  };
  return [
    ...(natsUrl !== null && storage.databaseUrl === null ? [database] : []),
    ...(leaseRenewMs * 3 > leaseTtlMs ? [lease] : []),
  ];
}

/** What is asked to end, aborted and destroyed has time for all three. */
function messaging({ nats, shutdown }: Config): readonly ConfigProblem[] {
  const { natsUrl, natsAbortAfterMs, natsDestroyAfterMs } = nats;
  const { shutdownMessagingMs } = shutdown;
  const sum = natsAbortAfterMs + natsDestroyAfterMs;
  if (natsUrl === null || sum <= shutdownMessagingMs) return [];
  return [
    {
      variable: 'SHUTDOWN_MESSAGING_MS',
      was: String(shutdownMessagingMs),
      allowed: `at least ${sum}, the sum of NATS_ABORT_AFTER_MS and NATS_DESTROY_AFTER_MS`,
    },
  ];
}

/** Pairs of rules of which the first is the lower end. */
const ENDS = [
  ['name.min', 'name.max', 'RULES_NAME_MIN', 'RULES_NAME_MAX'],
  ['stats.min', 'stats.max', 'RULES_STATS_MIN', 'RULES_STATS_MAX'],
  [
    'account.passwordMin',
    'account.passwordMax',
    'RULES_ACCOUNT_PASSWORD_MIN',
    'RULES_ACCOUNT_PASSWORD_MAX',
  ],
] as const;

function names({ rules }: Config): readonly ConfigProblem[] {
  return ENDS.flatMap(([low, high, lowVariable, highVariable]) =>
    rules[low] <= rules[high]
      ? []
      : [
          {
            variable: lowVariable,
            was: String(rules[low]),
            allowed: `at most ${highVariable}, which is ${rules[high]}`,
          },
        ],
  );
}
