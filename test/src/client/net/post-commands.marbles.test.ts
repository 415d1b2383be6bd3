import { map, type Observable } from 'rxjs';
import { type Answer } from '../../../../src/model/outcome';
import { marbles } from '#streams/testing';
import { type Reply } from '../../../../src/client/net/api';
import { type FromCommands, postCommands } from '../../../../src/client/net/post-commands';
import { type Connection } from '../../../../src/client/state/connection';
import { type Held, initialState, type PageState } from '../../../../src/client/state/page-state';

const held = (id: string): Held => ({ id, line: id, at: 0, isEchoed: false });
const page = (kind: 'live' | 'connecting', ...ids: string[]): PageState => {
  const connection: Connection = { kind };
  return { ...initialState, connection, held: ids.map(held) };
};
const final = (...waiting: readonly Held[]): PageState => ({
  ...initialState,
  connection: { kind: 'final', code: 'logged-out', text: 'Gone.' },
  held: waiting,
});
const answer = { id: 'x', outcome: 'done', offset: 1, duplicate: false } as unknown as Answer;
const problem = (status: number, retryAfterMs: number | null): Reply<Answer> => ({
  kind: 'problem',
  status,
  problem: { detail: 'No.' },
  retryAfterMs,
});
const replies: Readonly<Record<string, Reply<Answer>>> = {
  k: { kind: 'ok', value: answer },
  n: { kind: 'failed' },
  r: problem(429, 3),
  w: problem(503, 2),
  g: problem(422, null),
  u: problem(401, null),
};
/** S1: command 1 goes out; A1: it has its answer; R1: it was refused for good; U: signed out. */
const word = (from: FromCommands): string => {
  if (from.kind === 'sending') return `S${from.id}`;
  const { posted } = from;
  if (posted.kind === 'signed-out') return 'U';
  return `${posted.kind === 'answered' ? 'A' : 'R'}${posted.id}`;
};
const told = { s: 'S1', a: 'A1', r: 'R1', t: 'S2', b: 'A2', u: 'U' };
const states = {
  l: page('live', '1'),
  d: page('live', '1', '2'),
  m: page('live', '2'),
  e: page('live'),
  c: page('connecting', '1'),
  x: final({ ...held('1'), isEchoed: true }, held('2')),
  y: final(held('2')),
};

describe('postCommands', () => {
  const post =
    (...each: Observable<Reply<Answer>>[]) =>
    (): Observable<Reply<Answer>> => {
      const next$ = each.shift();
      if (next$ === undefined) throw new Error('One post too many.');
      return next$;
    };

  it(
    'sends one at a time, in the order typed',
    marbles((m) => {
      const state$ = m.hot(' d--m---e', states);
      const first$ = m.cold('--(k|)', replies);
      const second$ = m.cold('  --(k|)', replies);
      const expected = '     s-at-b--';
      const posts$ = postCommands(state$, { post: post(first$, second$), scheduler: m.scheduler });
      m.expect(posts$.pipe(map(word))).toBeObservable(expected, told);
    }),
  );

  it(
    'sends nothing while not live; takes back what was in flight and sends it again',
    marbles((m) => {
      const state$ = m.hot(' c-l--c--l------', states);
      const lost$ = m.cold('   ------(k|)', replies);
      const lostSubs = '     --^--!';
      const again$ = m.cold('        --(k|)', replies);
      const expected = '     --s-----s-a';
      const posts$ = postCommands(state$, { post: post(lost$, again$), scheduler: m.scheduler });
      m.expect(posts$.pipe(map(word))).toBeObservable(expected, told);
      m.expect(lost$).toHaveSubscriptions(lostSubs);
    }),
  );

  it(
    'asks again with the same command until there is an answer, as late as the server wishes',
    marbles((m) => {
      const state$ = m.hot('l--', states);
      const full$ = m.cold('-(r|)', replies);
      const down$ = m.cold('    -(w|)', replies);
      const gone$ = m.cold('       -(n|)', replies);
      const there$ = m.cold('               (k|)', replies);
      const expected = '     s------- 1000ms a';
      const posts$ = postCommands(state$, {
        post: post(full$, down$, gone$, there$),
        scheduler: m.scheduler,
      });
      m.expect(posts$.pipe(map(word))).toBeObservable(expected, told);
    }),
  );

  it(
    'lets what was sent have its answer after a final word, and sends nothing more',
    marbles((m) => {
      const state$ = m.hot(' l-x-----y--', states);
      const answer$ = m.cold('------(k|)', replies);
      const expected = '     s-----a----';
      const posts$ = postCommands(state$, { post: post(answer$), scheduler: m.scheduler });
      m.expect(posts$.pipe(map(word))).toBeObservable(expected, told);
    }),
  );

  it.each([
    ['refused for good', 'g', 'r'],
    ['signed out', 'u', 'u'],
  ])('gives up when %s', (_, reply, said) => {
    marbles((m) => {
      const state$ = m.hot('l--', states);
      const answer$ = m.cold(`-(${reply}|)`, replies);
      const posts$ = postCommands(state$, { post: post(answer$), scheduler: m.scheduler });
      m.expect(posts$.pipe(map(word))).toBeObservable(`s${said}`, told);
    })();
  });
});
