import { type Action } from '../../../../src/client/state/action';
import { type PageState } from '../../../../src/client/state/page-state';
import { fromSaved, toSaved } from '../../../../src/client/state/saved';
import { reduce } from '../../../../src/client/state/reduce';
import { answered, arrival, play, room, said, sending, told, typed } from './page-script';

const lost: Action = {
  kind: 'net',
  news: { kind: 'waiting', why: 'retrying', ms: 3000, heardAt: 1000 },
  now: 2000,
};
const ids = ({ held }: PageState): readonly string[] => held.map(({ id }) => id);

describe('reduce, of commands', () => {
  it('shows a command at once while connected, and what comes of it below', () => {
    const state = play(...arrival, typed('1', 'say a'), sending('1'), said('k.2', 'a'));
    expect(told(state)).toEqual(['Lamp Quay', '> say a', 'a']);
    expect(ids(state)).toEqual(['1']);
    expect(ids(reduce(state, answered('1', {})))).toEqual([]);
  });

  it('holds what is typed while the line is lost, and shows it as said when it goes', () => {
    const held = play(...arrival, lost, typed('1', 'north'));
    expect(told(held)).toEqual(['Lamp Quay']);
    expect(told(reduce(held, sending('1')))).toEqual(['Lamp Quay', '> north']);
    expect(told([sending('1'), sending('1')].reduce(reduce, held))).toEqual([
      'Lamp Quay',
      '> north',
    ]);
  });

  it('says when the line was last alive, and keeps the earliest of it', () => {
    const state = play(...arrival, lost, { ...lost, now: 9000 });
    expect(state.lostAt).toBe(1000);
    expect(state.connection).toEqual({ kind: 'retrying', againAt: 12_000 });
  });

  it('refuses the twenty-first in words', () => {
    const twenty = Array.from({ length: 21 }, (_, at) => typed(String(at), `say ${at}`));
    const state = play(...arrival, lost, ...twenty);
    expect(state.held).toHaveLength(20);
    expect(told(state).at(-1)).toBe('20 commands are waiting already. Not taken: say 20');
  });

  it('tells the answer: a text, a refusal, a room', () => {
    const state = play(
      ...arrival,
      ...[typed('1'), answered('1', { text: 'It is dawn.' })],
      ...[typed('2'), answered('2', { outcome: 'refused', text: 'No way east.' })],
      ...[typed('3'), answered('3', { text: 'long', view: { ...room, name: 'Here' } })],
    );
    expect(state.entries.map(({ kind }) => kind)).toEqual([
      ...['room', 'echo', 'answer', 'echo', 'refused', 'echo', 'room'],
    ]);
  });

  it('says why a command was not taken', () => {
    const posted = { kind: 'rejected', id: '1', text: 'Not in the world.' } as const;
    const state = play(...arrival, typed('1'), { kind: 'posted', posted, now: 0 });
    expect(told(state).at(-1)).toBe('Not in the world.');
    expect(state.held).toEqual([]);
  });

  it('ends when signed out, and keeps what was not sent', () => {
    const posted = { kind: 'signed-out' } as const;
    const state = play(...arrival, typed('1'), { kind: 'posted', posted, now: 0 });
    expect(state.connection.kind).toBe('final');
    expect(ids(state)).toEqual(['1']);
  });
});

describe('fromSaved', () => {
  const before = play(...arrival, said('k.5', 'a'), lost, typed('1', 'north'));
  const text = JSON.stringify(toSaved(before, 'me'));

  it('goes on with the same lines, cursor and waiting commands after a reload', () => {
    const after = play({ kind: 'restored', state: fromSaved(text, 'me'), now: 0 });
    expect(told(after)).toEqual(told(before));
    expect(after.cursor).toEqual({ epoch: 'k', offset: 5 });
    expect(after.held).toEqual(before.held);
    expect(reduce(after, said('k.5', 'a'))).toBe(after);
  });

  it('takes nothing of another character, nor of what is not ours', () => {
    expect(fromSaved(text, 'you')).toEqual({});
    expect(fromSaved('{', 'me')).toEqual({});
    expect(fromSaved(null, 'me')).toEqual({});
  });
});
