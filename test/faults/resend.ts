import { type CommandAnswer, type Guest } from '../journeys/api/guest';
import { eventually } from './eventually';

/** What becomes of a command that is sent, with the same id, until it has an outcome. */
export async function resend(guest: Guest, line: string, id: string): Promise<CommandAnswer> {
  const tryOnce = async (): Promise<CommandAnswer | null> => {
    const sent = await guest.send(line, id).catch(() => null);
    if (sent === null || [409, 429, 503].includes(sent.status)) return null;
    if (sent.status !== 200) throw new Error(`${line}: ${JSON.stringify(sent)}`);
    return sent.body as CommandAnswer;
  };
  return eventually(`an outcome of ${line}`, tryOnce, 20_000);
}
