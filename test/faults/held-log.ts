import { Client } from 'pg';
import { eventually } from './eventually';

/** Another connection that holds the lock every commit needs, until it lets go. */
export class HeldLog {
  readonly #client: Client;
  #isHeld = true;

  private constructor(client: Client) {
    this.#client = client;
  }

  static async hold(url: string): Promise<HeldLog> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from log_head for update');
    return new HeldLog(client);
  }

  /** Resolves once a commit has reached the database and waits for the lock. */
  async untilWaitedFor(): Promise<void> {
    await eventually('a commit that waits for the log', async () => {
      const { rowCount } = await this.#client.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%commit_batch(%'`,
      );
      return (rowCount ?? 0) > 0;
    });
  }

  /** Again: nothing. */
  async release(): Promise<void> {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    await this.#client.query('commit');
    await this.#client.end();
  }
}
