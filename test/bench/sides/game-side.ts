import { randomUUID } from 'node:crypto';
import { startNode } from '../processes/node-process';
import { gameProgram } from './game-program';
import { type House } from './house';
import { type Side } from './side';

/** This server: every message is authenticated, parsed, judged, committed, logged, and only then told. */
export const gameSide = (config: {
  readonly name: string;
  readonly house: House;
  /** `main.js` of another build; null = this one's. */
  readonly main: string | null;
  readonly profile: string | null;
  /** The verb that carries a text. */
  readonly verb: string;
}): Side => ({
  name: config.name,
  start: async () => {
    const { house, main, profile, verb } = config;
    const server = await startNode(gameProgram({ main, url: house.url, profile }));
    const token = (n: number): string => house.players[n]?.token ?? '';
    return {
      ...server,
      streamPath: '/api/events',
      token,
      post: (n, text) => ({
        path: '/api/commands',
        token: token(n),
        body: JSON.stringify({ id: randomUUID(), line: `${verb} ${text}` }),
      }),
      databaseCpu: house.databaseCpu,
    };
  },
});
