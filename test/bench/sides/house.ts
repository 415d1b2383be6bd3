import { type PlayerAccess, signUp } from './sign-up';
import { Client } from 'pg';
import { startTestServer } from '../../src/infra/persistence/embedded-for-tests';
import { familyCpuTime, parentOf } from '../processes/cpu-time';
import { gameProgram } from './game-program';
import { startNode } from '../processes/node-process';

/** A PostgreSQL with players in it, for all rounds of a benchmark. */
export interface House {
  readonly url: string;
  readonly players: readonly PlayerAccess[];
  /** CPU seconds of PostgreSQL so far. */
  readonly databaseCpu: () => Promise<number>;
  readonly discard: () => Promise<void>;
}

/** The players sign up and enter as anybody does, by HTTP; nothing of that is measured. */
export async function openHouse(players: number): Promise<House> {
  const { url, discard } = await startTestServer();
  try {
    const postmaster = await postmasterOf(url);
    const server = await startNode(gameProgram({ main: null, url, profile: null }));
    const signedUp = await signUp(server.port, players);
    await server.end();
    return { url, players: signedUp, databaseCpu: () => familyCpuTime(postmaster), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function postmasterOf(connectionString: string): Promise<number> {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const parent = await parentOf(rows[0]?.pid ?? 0);
  await client.end();
  return parent;
}
