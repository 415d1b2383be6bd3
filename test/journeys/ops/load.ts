import { randomUUID } from 'node:crypto';
import { createInbox } from 'nats';
import { encodeMessage } from '../../../src/infra/nats/envelope';
import { eventually } from '../../faults/eventually';
import { pause } from '../../faults/server-process';
import { type LinkRig } from '../../src/infra/nats/link-rig';
import { scrape, type Scraped } from './scrape';

export const SECONDS = 5;
export const PER_SECOND = 1_000;
const ALL = SECONDS * PER_SECOND;
/** Between two handfuls, ms. */
const PAUSE_MS = 10;

export interface Run {
  /** The sending. */
  readonly tookMs: number;
  readonly answered: number;
  /** As the node has counted. */
  readonly served: number;
  /** Of those, answered within 100 ms of their coming. */
  readonly within100Ms: number;
}

/** Commands of one player to the node that has the world: nine in ten look, one in ten says something. */
export class Load {
  readonly #rig: LinkRig;
  readonly #player: string;

  constructor(rig: LinkRig, player: string) {
    this.#rig = rig;
    this.#player = player;
  }

  async run(opsUrl: string): Promise<Run> {
    const { outbox: connection, subjects } = this.#rig.link;
    const reply = createInbox();
    let answered = 0;
    const answers = connection.subscribe(reply, {
      callback: (_error, { data }) => {
        if (Buffer.from(data).includes('"kind":"answer"')) answered += 1;
      },
    });
    const before = await scrape(opsUrl);
    const during: Promise<Scraped>[] = [];
    const since = performance.now();
    for (let sent = 0; sent < ALL;) {
      const due = Math.min(ALL, ((performance.now() - since) / 1_000) * PER_SECOND);
      for (; sent < due; sent += 1)
        connection.publish(subjects.world(), this.#message(sent), { reply });
      if (sent >= (during.length + 1) * PER_SECOND) during.push(scrape(opsUrl));
      await pause(PAUSE_MS);
    }
    const tookMs = performance.now() - since;
    await eventually('all answers', () => answered >= ALL, 20_000).catch(() => undefined);
    const after = await scrape(opsUrl);
    answers.unsubscribe();
    const moved = (series: string): number => after.value(series) - before.value(series);
    const within100Ms = moved('mythos_nats_handled_total{within="0.1"}');
    const p99 = 'mythos_nats_handling_seconds{quantile="0.99"}';
    const p99s = [...(await Promise.all(during)), after].map((now) => now.value(p99));
    process.stderr.write(
      `${answered} messages in ${Math.round(tookMs)} ms, ${within100Ms} handled within 100 ms; p99 by the second, s: ${p99s.join(' ')}\n`,
    );
    const served = moved('mythos_nats_served_total{became="taken"}');
    return { tookMs, answered, served, within100Ms };
  }

  #message(n: number): Uint8Array {
    const id = randomUUID();
    const line = n % 10 === 0 ? `say ${n}` : 'look';
    const body = { ask: 'command', player: this.#player, id, line, correlationId: id };
    const head = { v: 1, type: 'ask', id, at: 0, origin: 'loader', correlationId: id } as const;
    const encoded = encodeMessage({ ...head, body });
    if (encoded.outcome === 'bytes') return encoded.bytes;
    throw new Error(encoded.detail);
  }
}
