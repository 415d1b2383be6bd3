import { query } from './query';

/** A commit, as the database saw it. */
export interface Witnessed {
  readonly no: number;
  /** Of the connection that committed. */
  readonly pid: number;
  readonly application: string;
  /** Of the zones, when it did. */
  readonly node: string;
  readonly token: number;
}

/** From now on the database notes of each commit who made it, and whose the zones were. */
export async function witnessCommits(url: string): Promise<void> {
  await query(
    url,
    `create table witnessed (no bigint, pid integer, application text, node text, token bigint)`,
  );
  await query(
    url,
    `create function witness() returns trigger language plpgsql as $body$
     begin
       insert into witnessed
         select (select commit_no from log_head), pg_backend_pid(), current_setting('application_name'), z.node, z.token
         from zone_owner z where z.zone = 'social';
       return new;
     end $body$`,
  );
  await query(
    url,
    `create trigger witness after insert on commit_batch for each row execute function witness()`,
  );
}

/** In the order of the commits. */
export const witnessedCommits = async (url: string): Promise<readonly Witnessed[]> =>
  query<Witnessed & Record<string, unknown>>(
    url,
    'select no::integer, pid, application, node, token::integer from witnessed order by no',
  );

/** What is wrong with these: whoever commits is whose the zones are, each token is one connection's, and none comes back. */
export function faultsOf(commits: readonly Witnessed[]): readonly string[] {
  const connections = new Map<number, number>();
  let newest = 0;
  return commits.flatMap(({ no, pid, application, node, token }) => {
    const known = connections.get(token) ?? pid;
    connections.set(token, known);
    const faults = [
      ...(token < newest ? [`${String(no)}: token ${String(token)} after ${String(newest)}`] : []),
      ...(known === pid ? [] : [`${String(no)}: two connections commit under ${String(token)}`]),
      // PostgreSQL cuts names off.
      ...(`mythos commits ${node}`.startsWith(application)
        ? []
        : [`${String(no)}: ${application} commits while ${node} has the zones`]),
    ];
    newest = Math.max(newest, token);
    return faults;
  });
}

/** How often the world went to another, or was taken anew. */
export const termsOf = (commits: readonly Witnessed[]): number =>
  new Set(commits.map(({ token }) => token)).size;
