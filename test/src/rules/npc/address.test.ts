import { brandAs } from '../../../../src/model/ids';
import { npc } from '../small-npcs';
import { playerId, SmallView, somebody } from '../small-view';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { kindLike, village } from './village';

const PORTER = kindLike('pell', {
  id: brandAs('porter'),
  name: 'a porter',
  aliases: ['porter'],
  greetings: [],
  replies: [
    { words: ['lamp', 'light'], text: 'Behind the trunk.' },
    { words: ['trains'], text: 'There are none.' },
    { words: [], text: 'Mind the gap.' },
  ],
});
const content = village([PORTER]);

function zone(more = {}) {
  return virtualZone({
    content,
    players: ['Ada', 'Bob', somebody('Cid', { isGuest: true })],
    records: [npc('porter-1', 'quay', more), npc('rat-1', 'quay')],
  });
}

describe('address', () => {
  it.each([
    ['tell porter Have you a LAMP?', 'Behind the trunk.'],
    ['tell porter any lights here', 'Behind the trunk.'],
    ['whisper porter when is the train', 'There are none.'],
    ['t por hello', 'Mind the gap.'],
    ['tell the porter hello', 'Mind the gap.'],
    ['tell porter the lampposts', 'Mind the gap.'],
  ])('is answered in the same moment: %s', (line, answer) => {
    const quay = zone();
    quay.send('Ada', line);
    expect(quay.sawBy('Ada').at(-1)).toBe(`0ms The porter says to you, “${answer}”`);
    expect(quay.sawBy('Ada').at(-2)).toMatch(/^0ms You tell the porter, “/);
    expect(quay.sawBy('Bob')).toEqual([]);
  });

  it('answers who wants no echo, and only them', () => {
    const quay = zone();
    quay.send('Ada', 'settings echo off');
    quay.send('Ada', 'tell porter hello');
    expect(quay.sawBy('Ada')).toEqual([
      '0ms echo is off.',
      '0ms The porter says to you, “Mind the gap.”',
    ]);
    expect(quay.sawBy('Bob')).toEqual([]);
  });

  it('hears, and takes nothing', () => {
    const quay = zone();
    quay.send('Ada', 'give 3 coins to porter');
    expect(quay.sawBy('Ada').at(-1)).toBe('0ms The porter will not take it.');
  });

  it('is open to guests', () => {
    const quay = zone();
    quay.send('Cid', 'tell porter hello');
    expect(quay.sawBy('Cid')).toHaveSeen('0ms The porter says to you, “Mind the gap.”');
  });

  it('is met with silence by those who sleep, or have nothing to say', () => {
    const quay = zone({ state: 'asleep' });
    quay.send('Ada', 'tell porter hello');
    quay.send('Ada', 'tell rat hello');
    expect(quay.sawBy('Ada')).toEqual([
      '0ms The porter is asleep.',
      '0ms You tell the porter, “hello”',
      '0ms The wharf rat makes no answer.',
      '0ms You tell the wharf rat, “hello”',
    ]);
  });

  it('costs a line, as whispers do', () => {
    const view = new SmallView([somebody('Ada')], [], content);
    view.apply([{ kind: 'record', record: npc('porter-1', 'quay') }]);
    const tell = { verb: 'whisper', to: 'porter', text: 'hello' } as const;
    const codes = Array.from({ length: 7 }, () => view.act('Ada', tell)).map((verdict) =>
      verdict.kind === 'refused' ? verdict.code : verdict.kind,
    );
    expect(codes).toEqual([...Array<string>(6).fill('done'), 'rate.limited']);
  });

  it('reaches a player of that very name first, and an NPC before a player whose name begins so', () => {
    const view = new SmallView([somebody('Ada'), somebody('Porter')], [], content);
    view.apply([{ kind: 'record', record: npc('porter-1', 'quay') }]);
    const told = (to: string): unknown => {
      const verdict = view.act('Ada', { verb: 'whisper', to, text: 'hello' });
      return verdict.kind === 'done' ? verdict.events[0]?.type : verdict.kind;
    };
    expect(told('porter')).toBe('player.told');
    expect(told('port')).toBe('npc.told');
    expect(view.presence(playerId('Porter')).lastWhisperer).toBe(playerId('Ada'));
  });

  it('reaches nobody by an article alone: player.offline', () => {
    const view = new SmallView([somebody('Ada')], [], content);
    view.apply([{ kind: 'record', record: npc('porter-1', 'quay') }]);
    const verdict = view.act('Ada', { verb: 'whisper', to: 'the', text: 'porter' });
    expect(verdict).toMatchObject({ code: 'player.offline' });
  });
});
