import { randomInt } from 'node:crypto';

export interface PlayerAccess {
  readonly token: string;
  readonly name: string;
}

const AT_ONCE = 8;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** So many accounts with a character each, all in the world. */
export async function signUp(port: number, count: number): Promise<readonly PlayerAccess[]> {
  const players: PlayerAccess[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const n = next++;
      players[n] = await signUpOne(`http://127.0.0.1:${port}/api`, nameOf(n));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return players;
}

async function signUpOne(api: string, name: string): Promise<PlayerAccess> {
  const password = `harbour lantern ${randomInt(1e9)}`;
  const { token } = (await post(`${api}/accounts`, { username: name, password }, null)) as {
    readonly token: string;
  };
  const { id } = (await post(`${api}/characters`, { name }, token)) as { readonly id: string };
  await post(`${api}/characters/${id}/enter`, {}, token);
  return { token, name };
}

/** Letters only, as names are. */
function nameOf(n: number): string {
  let letters = '';
  for (let rest = n, i = 0; i < 4; i += 1, rest = Math.floor(rest / 26))
    letters += LETTERS.charAt(rest % 26);
  return `Bench${letters}`;
}

async function post(url: string, body: object, token: string | null): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}
