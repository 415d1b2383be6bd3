import { defer, of, throwError } from 'rxjs';
import { cases } from '#streams/testing';
import { becameOf } from '../../../src/cluster/became-of';
import { type CommitPlace } from '../../../src/model/batch';
import { brandAs } from '../../../src/model/ids';
import { LinkError } from '../../../src/model/link-error';
import { type Message, type Outbound } from '../../../src/ports/node-link';
import { type SentBatch } from '../../../src/model/sent-batch';

const PLACE: CommitPlace = { no: 8, firstOffset: 20, head: 22 };
const SENT: SentBatch = {
  id: 'b',
  asCommit: (place) => ({ ...place, at: 5, changes: [], events: [] }),
};

const BACKS: Readonly<Record<string, unknown>> = {
  STORED: { kind: 'answer', no: 9, value: PLACE },
  'NOT STORED': { kind: 'answer', no: 9, value: null },
  JUNK: { kind: 'answer', no: 9, value: { no: 'eight' } },
  FAULT: { kind: 'fault', code: 'OUTCOME_UNKNOWN', retryAfterMs: null },
};

interface Row {
  /** What comes back of one question after the other. */
  readonly backs: readonly string[];
  readonly followed?: string;
  readonly expected: string;
  readonly asked: number;
}

cases<Row>(
  'becameOf',
  (m, { backs, followed = '-', expected, asked }) => {
    const questions: unknown[] = [];
    const request = (_: unknown, { body }: Outbound) =>
      defer(() => {
        const back = backs[questions.length] ?? 'NOBODY';
        questions.push(body);
        const answer = { v: 1, type: 'answer', id: 'm', at: 0, origin: 'n1', correlationId: 'c' };
        return back === 'NOBODY'
          ? throwError(() => new LinkError('LINK_NO_RESPONDER', { subject: 'world', text: 'none' }))
          : of({ ...answer, body: BACKS[back] } as Message);
      });
    const { scheduler } = m;
    const commit$ = becameOf(SENT, {
      forward: {
        ...{ link: { request, reject: () => undefined }, subject: brandAs('world'), scheduler },
        ...{ timeoutMs: 1_000, onceTimeoutMs: 5_000, patienceMs: 5_000, pauseMs: 100 },
      },
      followed$: m.hot(followed),
      scheduler,
    });
    m.expect(commit$).toBeObservable(expected, { c: SENT.asCommit(PLACE) });
    m.flush();
    expect(questions).toEqual(Array(asked).fill({ ask: 'found', batch: 'b' }));
  },
  {
    'is the commit that the batch has become': {
      backs: ['STORED'],
      expected: '(c|)',
      asked: 1,
    },
    'is nothing if it was not stored': { backs: ['NOT STORED'], expected: '|', asked: 1 },
    'is asked for every half second until somebody knows': {
      backs: ['NOBODY', 'FAULT', 'JUNK', 'STORED'],
      expected: '1500ms (c|)',
      asked: 4,
    },
    'is of no more use once the log was followed further': {
      backs: ['NOBODY', 'NOBODY'],
      followed: '700ms f',
      expected: '700ms |',
      asked: 2,
    },
  },
);
