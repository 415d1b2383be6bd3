import { Client } from 'pg';
import { eventually } from './eventually';

const waits = (call: string): string => `wait_event_type = 'Lock' and query like '%${call}(%'`;
const WAITS = waits('commit_numbered');

/** Another connection that holds the lock every commit needs, until it lets go. */
export class HeldLog {
  readonly #client: Client;
  #isHeld = true;

  private constructor(client: Client) {
    this.#client = client;
  }

  static async hold(url: string): Promise<HeldLog> {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from log_head for update');
    return new HeldLog(client);
  }

  /** Resolves once a commit (or another call) has reached the database and waits for the lock. */
  async untilWaitedFor(by: 'commit_numbered' | 'take_zones' = 'commit_numbered'): Promise<void> {
    await eventually(`${by} that waits for the log`, async () => {
      // Within a transaction it would show the same for ever.
      await this.#client.query('select pg_stat_clear_snapshot()');
      const { rowCount } = await this.#client.query(
        `select 1 from pg_stat_activity where ${waits(by)}`,
      );
      return (rowCount ?? 0) > 0;
    });
  }

  /** Has the database cut the connection of the commit that waits: it ends, undone. */
  async cutWaiting(): Promise<void> {
    await this.#client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where ${WAITS}`,
    );
  }

  /** Again: nothing. */
  async release(): Promise<void> {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    await this.#client.query('commit');
    await this.#client.end();
  }
}
