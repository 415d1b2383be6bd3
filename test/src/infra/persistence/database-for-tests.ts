import { asyncScheduler } from 'rxjs';
import { type DatabaseConfig } from '../../../../src/infra/persistence/database/database-config';

export const databaseConfig = (url: string): DatabaseConfig => ({
  url,
  nodeName: 'node-under-test',
  poolMax: 4,
  connectionTimeoutMs: 2_000,
  statementTimeoutMs: 5_000,
  idleInTransactionTimeoutMs: 10_000,
  connectTimeoutMs: 3_000,
  scheduler: asyncScheduler,
});
