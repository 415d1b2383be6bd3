import { catchError, concatMap, defer, of, throwError, timer } from 'rxjs';
import { cases, marbles } from '#streams/testing';
import { atOnce, forward, type ForwardConfig } from '../../../src/cluster/forward';
import { type Asked } from '../../../src/cluster/wire';
import { CommandFault } from '../../../src/model/command-fault';
import { brandAs } from '../../../src/model/ids';
import { LinkError, type LinkErrorCode } from '../../../src/model/link-error';
import { type Message, type Outbound } from '../../../src/ports/node-link';

const ASKED: Asked = {
  ...{ ask: 'command', player: brandAs('p'), id: brandAs('id'), line: 'hi', correlationId: 'c' },
};
const HOW = { correlationId: 'c', isIdempotent: true };

interface Request {
  readonly at: number;
  readonly body: unknown;
}

/** An answer, junk, or the code of a fault of the world. */
function bodyOf(back: string): unknown {
  if (back === 'ANSWER') return { kind: 'answer', no: 7, value: 'v' };
  return back === 'JUNK' ? { kind: 'answer' } : { kind: 'fault', code: back, retryAfterMs: 9 };
}

const messageOf = (body: unknown): Message => ({
  ...{ v: 1, type: 'answer', id: 'm', at: 0, origin: 'n1', correlationId: 'c', body },
});

const UNSENT = 'LINK_DOWN, unsent';

const linkFault = (back: string): LinkError => {
  const [code, unsent] = back.split(', ');
  return new LinkError(code as LinkErrorCode, {
    ...{ subject: 'world', text: back },
    ...(unsent !== undefined && { isUnsent: true }),
  });
};

/** Each request takes 1 ms, 2 ms lie between two, patience ends after 10 ms. */
function configOf(
  scheduler: ForwardConfig['scheduler'],
  backs: readonly string[],
  requests: Request[],
): ForwardConfig {
  const request = (_: unknown, { body }: Outbound) =>
    defer(() => {
      const back = backs[Math.min(requests.length, backs.length - 1)] ?? 'JUNK';
      requests.push({ at: scheduler.now(), body });
      return timer(1, scheduler).pipe(
        // bounded: the timer rings once.
        concatMap(() =>
          back.startsWith('LINK_')
            ? throwError(() => linkFault(back))
            : of(messageOf(bodyOf(back))),
        ),
      );
    });
  return {
    ...{ link: { request, reject: () => undefined }, subject: brandAs('world'), reached: atOnce },
    ...{ timeoutMs: 5, onceTimeoutMs: 8, patienceMs: 10, pauseMs: 2, scheduler },
  };
}

interface Row {
  /** What comes back of one request after the other; the last again and again: an answer, junk, or a code. */
  readonly backs: readonly string[];
  readonly isIdempotent?: boolean;
  readonly expected: string;
  readonly fault?: string;
  /** ms at which it was asked. */
  readonly at: readonly number[];
}

cases<Row>(
  'forward',
  (m, { backs, isIdempotent = true, expected, fault = '', at }) => {
    const requests: Request[] = [];
    const config = configOf(m.scheduler, backs, requests);
    const answer$ = forward(config, ASKED, { ...HOW, isIdempotent }).pipe(
      // The code as a value: an error would be compared with all its causes.
      catchError((error: unknown) => of(error instanceof CommandFault ? error.code : 'strange')),
    );
    m.expect(answer$).toBeObservable(expected, { v: 'v', f: fault });
    m.flush();
    expect(requests.map((one) => one.at)).toEqual(at);
    expect(new Set(requests.map(({ body }) => JSON.stringify(body)))).toEqual(
      new Set([JSON.stringify(ASKED)]),
    );
  },
  {
    'answers what was answered': { backs: ['ANSWER'], expected: '-(v|)', at: [0] },
    'asks again, under the same id, while nobody has the world': {
      backs: ['LINK_NO_RESPONDER', 'LINK_BUSY', 'WORLD_UNAVAILABLE', 'ANSWER'],
      expected: '----------(v|)',
      at: [0, 3, 6, 9],
    },
    'asks again when nobody knows what became of it': {
      backs: ['LINK_TIMEOUT', 'LINK_DOWN', 'ANSWER'],
      expected: '-------(v|)',
      at: [0, 3, 6],
    },
    'gives up in the end: nothing was done': {
      backs: ['LINK_NO_RESPONDER'],
      expected: '----------(f|)',
      fault: 'WORLD_UNAVAILABLE',
      at: [0, 3, 6, 9],
    },
    'gives up in the end: nothing was done, since nothing has left this node': {
      backs: [UNSENT],
      expected: '----------(f|)',
      fault: 'WORLD_UNAVAILABLE',
      at: [0, 3, 6, 9],
    },
    'gives up in the end: nobody knows, if it may have come through once': {
      backs: ['LINK_TIMEOUT', 'LINK_NO_RESPONDER'],
      expected: '----------(f|)',
      fault: 'OUTCOME_UNKNOWN',
      at: [0, 3, 6, 9],
    },
    'gives the world’s own fault, although it may have come through once': {
      backs: ['LINK_TIMEOUT', 'NOT_IN_WORLD'],
      expected: '----(f|)',
      fault: 'NOT_IN_WORLD',
      at: [0, 3],
    },
    'asks again who has no room for it now, if it may have come through once': {
      backs: ['LINK_TIMEOUT', 'OVERLOADED', 'ANSWER'],
      expected: '-------(v|)',
      at: [0, 3, 6],
    },
    'gives the world’s own fault at once': {
      backs: ['COMMAND_ID_REUSED'],
      expected: '-(f|)',
      fault: 'COMMAND_ID_REUSED',
      at: [0],
    },
    'takes a fault that it does not know for an open outcome': {
      backs: ['NEWER_THAN_THIS', 'ANSWER'],
      expected: '----(v|)',
      at: [0, 3],
    },
    'takes what is no answer for an open outcome': {
      backs: ['JUNK', 'ANSWER'],
      expected: '----(v|)',
      at: [0, 3],
    },
    'asks once what may not be done twice, when it may have been done': {
      backs: ['LINK_TIMEOUT'],
      isIdempotent: false,
      expected: '-(f|)',
      fault: 'OUTCOME_UNKNOWN',
      at: [0],
    },
    'asks again what may not be done twice, when it was surely not done': {
      backs: ['LINK_NO_RESPONDER', 'ANSWER'],
      isIdempotent: false,
      expected: '----(v|)',
      at: [0, 3],
    },
  },
);

describe('forward', () => {
  it(
    'waits longer for an answer to what may not be asked again',
    marbles((m) => {
      const waited: number[] = [];
      const config = configOf(m.scheduler, [], []);
      const request: ForwardConfig['link']['request'] = (_, __, { timeoutMs }) => {
        waited.push(timeoutMs);
        return of(messageOf(bodyOf('ANSWER')));
      };
      for (const isIdempotent of [true, false])
        m.expect(
          forward({ ...config, link: { ...config.link, request } }, ASKED, {
            ...HOW,
            isIdempotent,
          }),
        ).toBeObservable('(v|)', { v: 'v' });
      m.flush();
      expect(waited).toEqual([5, 8]);
    }),
  );

  it(
    'waits until this node has followed as far as the answer rests on',
    marbles((m) => {
      const reached = (no: number) => m.cold(no === 7 ? '---r|' : '|');
      const config = { ...configOf(m.scheduler, ['ANSWER'], []), reached };
      m.expect(forward(config, ASKED, HOW)).toBeObservable('----v|', { v: 'v' });
    }),
  );

  it(
    'asks at each subscription, with its own patience',
    marbles((m) => {
      const requests: Request[] = [];
      const config = configOf(m.scheduler, ['LINK_BUSY', 'ANSWER'], requests);
      const answer$ = forward(config, ASKED, HOW);
      m.expect(answer$, '^').toBeObservable('----(v|)', { v: 'v' });
      m.expect(answer$, '--------------------^').toBeObservable('---------------------(v|)', {
        v: 'v',
      });
      m.flush();
      expect(requests).toHaveLength(3);
    }),
  );
});
