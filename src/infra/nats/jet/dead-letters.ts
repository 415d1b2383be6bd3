import { headers, type JetStreamManager, type NatsConnection, type StoredMsg } from 'nats';
import { defer, ignoreElements, map, type Observable } from 'rxjs';
import { type DeadLetter, type DeadLetters, type NewDeadLetter } from '../../../ports/dead-letters';
import { isConflict, isMissing, isNoMessage } from './as-link-error';
import { asked } from './asked';
import { type Jet, timeoutOf } from './jet';
import { decodeLetter, encodeLetter } from './letter';
import { bytesOf } from './letter-body';
import { Made } from './made';
import { checkedStream, makeStream, type StreamSpec } from './make-stream';
import { whole } from './whole';

export interface DeadLettersConfig extends Jet {
  /** `MYTHOS_DLQ` and the subjects `mythos.<env>.dlq.>`. */
  readonly stream: StreamSpec;
  /** `mythos.<env>.dlq.<stream>`. A letter with a key goes to that and its key. */
  readonly subjectOf: (stream: string) => string;
}

/** Since the start. */
export interface DeadLettersCounters {
  readonly added: number;
  /** Were there already. */
  readonly known: number;
  readonly replayed: number;
  readonly discarded: number;
}

export interface OwnDeadLetters extends DeadLetters {
  counters(): DeadLettersCounters;
}

const MOST_LISTED = 1_000;

/**
 * Dead letters in a stream of JetStream, which is made at first use, and again when it was lost.
 *
 * A letter with a key has a subject of its own, and the server takes one only where there is none: so there is one however often and
 * from whichever node it is added, also beyond the 120 s in which the server knows an id again.
 *
 * - **Cold** each subscription acts.
 * - **Errors** LinkError; BadConfigError for a limit out of range. A letter whose adding timed out may be there: add it again.
 * - **Memory** what is listed; on the server the stream's limits, beyond which the oldest go.
 * - **Order** oldest first; a letter that is replayed goes behind what is in its stream, to every consumer of it.
 * @throws BadConfigError
 */
export function createDeadLetters(config: DeadLettersConfig): OwnDeadLetters {
  const { scheduler, subjectOf } = config;
  const timeoutMs = timeoutOf(config);
  const spec = checkedStream(config.stream);
  const dlq = new Made<JetStreamManager>((connection) => makeStream(connection, spec, timeoutMs));
  const counters = { added: 0, known: 0, replayed: 0, discarded: 0 };
  const ask = <TValue>(
    work: (manager: JetStreamManager, connection: NatsConnection) => Promise<TValue>,
  ): Observable<TValue> =>
    asked(config, spec.name, (connection) =>
      dlq.use(connection, (manager) => work(manager, connection)),
    );

  const put = async (letter: NewDeadLetter, connection: NatsConnection): Promise<boolean> => {
    const { stream, key } = letter;
    const data = encodeLetter(letter, scheduler.now());
    const js = connection.jetstream({ timeout: timeoutMs });
    if (key === undefined) {
      await js.publish(subjectOf(stream), data);
      return true;
    }
    const once = { msgID: `${stream}.${key}`, expect: { lastSubjectSequence: 0 } };
    try {
      const { duplicate } = await js.publish(
        `${subjectOf(stream)}.${key.replaceAll(/[^\w-]/g, '_')}`,
        data,
        once,
      );
      return !duplicate;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  };

  /** The oldest at or after this place; null = none. */
  const from = async (manager: JetStreamManager, seq: number): Promise<StoredMsg | null> => {
    // With a subject the server looks for the next; without, it fails where one was removed.
    const query = { seq, next_by_subj: '>' };
    try {
      return await manager.streams.getMessage(spec.name, query);
    } catch (error) {
      if (isNoMessage(error)) return null;
      throw error;
    }
  };
  const find = async (manager: JetStreamManager, id: string): Promise<DeadLetter | null> => {
    const stored = ID.test(id) ? await from(manager, Number(id)) : null;
    return String(stored?.seq) === id && stored !== null ? decodeLetter(stored) : null;
  };
  const remove = async (manager: JetStreamManager, id: string): Promise<boolean> =>
    (await find(manager, id)) !== null && manager.streams.deleteMessage(spec.name, Number(id));

  return {
    add: (letter) =>
      ask(async (_manager, connection) => {
        counters[(await put(letter, connection)) ? 'added' : 'known'] += 1;
      }).pipe(ignoreElements()),
    list: (limit) =>
      defer(() => {
        whole('limit', limit, { min: 1, max: MOST_LISTED });
        return ask(async (manager) => {
          const letters: DeadLetter[] = [];
          let next = await from(manager, 1);
          while (next !== null && letters.length < limit) {
            letters.push(decodeLetter(next));
            next = letters.length < limit ? await from(manager, next.seq + 1) : null;
          }
          return letters;
        });
      }),
    show: (id) => ask((manager) => find(manager, id)),
    replay: (id) =>
      ask(async (manager, connection) => {
        const letter = await find(manager, id);
        if (letter === null || !(await sent(letter, connection, timeoutMs))) return false;
        counters.replayed += 1;
        await remove(manager, id);
        return true;
      }),
    discard: (id) =>
      ask((manager) => remove(manager, id)).pipe(
        map((isGone) => {
          if (isGone) counters.discarded += 1;
          return isGone;
        }),
      ),
    count: () => ask(async (manager) => (await manager.streams.info(spec.name)).state.messages),
    counters: () => ({ ...counters }),
  };
}

/** A sequence number of the stream. */
const ID = /^[1-9]\d{0,14}$/;

/** Once, although it may be sent twice: by an id that names the letter. false = no stream takes it there. */
async function sent(
  letter: DeadLetter,
  connection: NatsConnection,
  timeoutMs: number,
): Promise<boolean> {
  const kept = headers();
  for (const [name, value] of Object.entries(letter.headers)) {
    // Those of the server were about the first sending.
    if (!name.toLowerCase().startsWith('nats-')) kept.set(name, value);
  }
  const options = { headers: kept, msgID: `replay.${letter.id}.${letter.at}` };
  try {
    const js = connection.jetstream({ timeout: timeoutMs });
    const taken: { readonly stream?: string } = await js.publish(
      letter.subject,
      bytesOf(letter.body),
      options,
    );
    // Somebody who answers there, but is no stream, has not kept it.
    return taken.stream !== undefined;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
