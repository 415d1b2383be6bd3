import { join } from 'node:path';
import { startNode } from '../processes/node-process';
import { type Side } from './side';

const PROGRAM = join(__dirname, '../peers/bare-sse.js');

/** The least that Node's own http can do: no accounts, no log, no database, one `write` per client and message. */
export const bareSide = (profile: string | null): Side => ({
  name: 'bare http',
  start: async () => {
    const server = await startNode({ file: PROGRAM, env: {}, profile, ready: /port (\d+)/ });
    return {
      ...server,
      streamPath: '/events',
      token: () => 'nobody',
      post: (_n, text) => ({ path: '/say', token: 'nobody', body: JSON.stringify({ text }) }),
      databaseCpu: () => Promise.resolve(0),
    };
  },
});
