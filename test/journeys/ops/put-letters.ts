import { eventually } from '../../faults/eventually';
import { query } from '../../faults/query';
import { openLink } from '../../src/infra/nats/link-rig';
import { call } from '../api/call';
import { type TestApp } from '../app';
import { NATS_TLS } from '../manner';

const LETTER = { stream: 'link', reason: 'not-json' };
const BODY = 'x';
const INSERT = 'insert into dead_letter (stream, key, at, letter) values ($1, $2, 5, $3)';

/** Has two messages kept that nobody could handle, where this server keeps them; gives what is known of each, the oldest first. */
export async function putLetters(app: TestApp): Promise<readonly object[]> {
  if (app.natsUrl !== null) return sent(app, app.natsUrl);
  const letter = { ...LETTER, subject: 'mythos.dev.world', body: BODY };
  const databaseUrl = await app.databaseUrl();
  for (const key of ['a', 'b'])
    await query(databaseUrl, INSERT, ['link', key, JSON.stringify(letter)]);
  return [letter, letter].map((one) => ({ ...one, at: 5 }));
}

async function sent({ opsUrl }: TestApp, natsUrl: string): Promise<readonly object[]> {
  const rig = await openLink(natsUrl, { environment: 'dev', node: 'stranger', tls: NATS_TLS });
  const { outbox, subjects } = rig.link;
  const letters: object[] = [];
  for (const subject of [subjects.presence(), subjects.revoked()]) {
    outbox.publish(subject, Buffer.from(BODY));
    letters.push({ ...LETTER, subject, body: { base64: Buffer.from(BODY).toString('base64') } });
    await eventually('a letter', async () => {
      const { body } = await call(opsUrl, 'GET /dead-letters');
      return body['count'] === letters.length;
    });
  }
  await rig.end();
  return letters;
}
