import { eventually } from '../../faults/eventually';
import { query } from '../../faults/query';

/** Which of the nodes has taken the zones last, by its place in the list. */
export async function whoLeads(databaseUrl: string, names: readonly string[]): Promise<number> {
  return eventually('a node that has the world', async () => {
    const rows = await query<{ node: string }>(
      databaseUrl,
      'select distinct node from zone_owner limit 2',
    );
    const [{ node } = { node: '' }] = rows;
    const index = names.findIndex((name) => isOf(node, name));
    return rows.length === 1 && index >= 0 ? index : null;
  });
}

/** Nodes are known to the database by their name and something of their own. */
export const isOf = (node: string, name: string): boolean => node.split('/').includes(name);
