import { parseLine } from '../../../../src/command/parse-line';
import { VERBS } from '../../../../src/command/verbs';
import { byStaff } from '../../../../src/rules/staff/by-staff';
import { done, refused, told } from '../../../../src/rules/verdicts';
import { brief, NOW, SmallView, somebody } from '../small-view';
import { admin, meant, said, types } from './staff-lines';

const EVERY: Readonly<Record<string, string>> = {
  goto: 'goto stair',
  teleport: 'teleport Bob stair',
  summon: 'summon lantern',
  stat: 'stat Bob',
  npc: 'npc list',
  reload: 'reload content check',
  watch: 'watch Bob where damage > 3',
  scopes: 'scopes app/finish',
  silence: 'silence Bob global 5 Too loud.',
  unsilence: 'unsilence Bob',
  kick: 'kick Bob Enough.',
  ban: 'ban Bob 60 Enough.',
  unban: 'unban Bob',
  announce: 'announce Hear me.',
  set: 'set Bob STR 60',
  role: 'role Bob builder',
  clock: 'clock shift 3',
  shutdown: 'shutdown 20 A new version.',
};
const WRONG: Readonly<Record<string, string>> = {
  goto: 'goto',
  teleport: 'teleport Bob',
  summon: 'summon lantern 51',
  stat: 'stat',
  npc: 'npc feed rat',
  reload: 'reload',
  watch: 'watch Bob where damage',
  scopes: 'scopes a b',
  silence: 'silence Bob 5',
  unsilence: 'unsilence',
  kick: 'kick Bob',
  ban: 'ban Bob 60',
  unban: 'unban',
  announce: 'announce',
  set: 'set Bob STR high',
  role: 'role Bob king',
  clock: 'clock shift 0',
  shutdown: 'shutdown soon A new version.',
};
const BUILDERS = ['goto', 'teleport', 'summon', 'stat', 'npc', 'reload', 'watch'];
const MODERATORS = ['silence', 'unsilence', 'kick', 'ban', 'unban', 'announce'];

describe('the verbs of the staff', () => {
  it('are all in this test, and acts, so that each leaves a row', () => {
    const verbs = VERBS.filter(({ group }) => group === 'staff');
    expect(verbs.map(({ name }) => name).sort()).toEqual(Object.keys(EVERY).sort());
    expect(verbs.filter(({ isAsking }) => isAsking)).toEqual([]);
  });

  it.each(Object.keys(EVERY))('%s: verb.forbidden for a player', (verb) => {
    const view = new SmallView([somebody('Ada'), somebody('Bob')]);
    const verdict = view.act('Ada', meant(EVERY[verb] ?? ''));
    expect(verdict).toMatchObject({ kind: 'refused', code: 'verb.forbidden' });
    expect(verdict).not.toHaveProperty('audit');
  });

  it.each(Object.keys(WRONG))('%s: verb.usage', (verb) => {
    expect(parseLine(WRONG[verb] ?? '', {})).toMatchObject({ code: 'verb.usage' });
  });

  it.each(Object.keys(EVERY))('%s is for its own role', (verb) => {
    const asks = BUILDERS.includes(verb)
      ? 'builder'
      : MODERATORS.includes(verb)
        ? 'moderator'
        : 'admin';
    const allowed = (['builder', 'moderator', 'admin'] as const).filter((role) => {
      const view = new SmallView([somebody('Ada', { roles: [role] }), somebody('Bob')]);
      return !said(view, EVERY[verb] ?? '').startsWith('verb.forbidden');
    });
    expect(allowed).toEqual(asks === 'admin' ? ['admin'] : [asks, 'admin']);
    expect(VERBS.find(({ name }) => name === verb)?.role).toBe(asks);
  });
});

describe('byStaff', () => {
  const turn = { ...new SmallView([]).turnOf(admin()), line: 'announce  Hear me.' };
  const intent = { verb: 'announce', text: 'Hear me.' } as const;
  const row = { kind: 'staff' as const, at: NOW, player: admin().id };
  const known = { verb: 'announce', name: 'Ada', words: 'announce  Hear me.' };

  it('writes down who, when, by which words, and that it is done', () => {
    const verdict = byStaff('moderator', () => done([], [], 'Done.'))(turn, intent);
    const data = { ...known, result: 'done', text: 'Done.' };
    expect(verdict).toEqual(done([{ kind: 'audit', row: { ...row, data } }], [], 'Done.'));
  });

  it('writes down an answer, and of a long one its beginning', () => {
    const verdict = byStaff('moderator', () => told('x'.repeat(501)))(turn, intent);
    const data = { ...known, result: 'done', text: 'x'.repeat(500) };
    expect(verdict).toMatchObject({ kind: 'done', text: 'x'.repeat(501) });
    expect(verdict).toMatchObject({ changes: [{ row: { ...row, data } }] });
  });

  it('writes down what was refused, and what the role does not allow', () => {
    const verdict = byStaff('moderator', () => refused('target.none', 'No.'))(turn, intent);
    const data = { ...known, result: 'target.none', text: 'No.' };
    expect(verdict).toMatchObject({ kind: 'refused', audit: { ...row, data } });
    const builder = { ...turn, actor: admin({ roles: ['builder'] }) };
    const forbidden = byStaff('moderator', () => done([], []))(builder, intent);
    expect(forbidden).toMatchObject({ audit: { data: { result: 'verb.forbidden' } } });
  });

  it('has the intent where nobody has kept the words', () => {
    const view = new SmallView([admin()]);
    types(view, 'announce Hear me.');
    expect(view.audits).toMatchObject([{ data: { words: JSON.stringify(intent) } }]);
    expect(brief(types(view, 'announce Again.'))).toBe('system.announced');
  });
});
