import { type Character } from '../../../../src/model/character';
import { brandAs } from '../../../../src/model/ids';
import { type Performable } from '../../../../src/rules/performable';
import { brief, NOW, playerId, SmallView, somebody } from '../small-view';
import { TOWN } from '../small-world';

const MINUTE = 60_000;

const SPOKEN: readonly (readonly [verb: string, channel: string, intent: Performable])[] = [
  ['say', 'say', { verb: 'say', text: 'hello' }],
  ['emote', 'say', { verb: 'emote', text: 'hello', how: 'emote' }],
  ['pose', 'say', { verb: 'emote', text: 'hello', how: 'pose' }],
  ['local', 'local', { verb: 'local', text: 'hello' }],
  ['global', 'global', { verb: 'global', text: 'hello' }],
  ['whisper', 'whisper', { verb: 'whisper', to: 'Bob', text: 'hello' }],
  ['reply', 'whisper', { verb: 'reply', text: 'hello' }],
  ['party', 'party', { verb: 'party', act: 'say', text: 'hello' }],
];

/** Ada and Bob, in one party; Bob has whispered. */
function town(ada: Partial<Character>): SmallView {
  const party = brandAs<NonNullable<Character['party']>>('party-1');
  const view = new SmallView([somebody('Ada', { party, ...ada }), somebody('Bob', { party })]);
  const members = ['Ada', 'Bob'].map((name) => ({ id: playerId(name), name }));
  view.apply([
    {
      kind: 'record',
      record: {
        kind: 'party',
        id: party,
        zone: TOWN,
        leader: playerId('Ada'),
        members,
        invited: {},
        awaySince: {},
      },
    },
  ]);
  view.act('Bob', { verb: 'whisper', to: 'Ada', text: 'psst' });
  return view;
}

const silenced = (channel: string | null, until: number | null, reason = 'shouting') => ({
  silences: [{ channel, until, reason }],
});

describe('silenceRefusal', () => {
  it.each(SPOKEN)(
    'silenced: %s is refused everywhere by a silence on all',
    (_verb, _on, intent) => {
      expect(brief(town(silenced(null, null)).act('Ada', intent))).toBe(
        'silenced: You may not speak anywhere until the staff takes it back: shouting.',
      );
    },
  );

  it.each(SPOKEN)('silenced: %s is refused by a silence on %s', (_verb, channel, intent) => {
    const said = brief(town(silenced(channel, NOW + 10 * MINUTE)).act('Ada', intent));
    expect(said).toMatch(/^silenced: You may not speak .+ for another 10 minutes: shouting\.$/u);
  });

  it.each(SPOKEN)('lets %s be where another channel is meant', (_verb, channel, intent) => {
    const others = SPOKEN.map(([, on]) => on).filter((on) => on !== channel);
    for (const other of others)
      expect(town(silenced(other, null)).act('Ada', intent).kind).toBe('done');
  });

  it('names the channel', () => {
    const said = SPOKEN.map(([, channel, intent]) =>
      brief(town(silenced(channel, null)).act('Ada', intent)).replace(/ until .*/u, ''),
    );
    expect([...new Set(said)]).toEqual([
      'silenced: You may not speak to those here',
      'silenced: You may not speak on local',
      'silenced: You may not speak on global',
      'silenced: You may not speak in whispers',
      'silenced: You may not speak to your party',
    ]);
  });

  it('ends when its time is up, to the millisecond', () => {
    const say: Performable = { verb: 'say', text: 'hello' };
    const view = town(silenced(null, NOW + 5_000));
    view.wait(4_998);
    expect(brief(view.act('Ada', say))).toMatch(/for another 1 second: shouting\.$/u);
    expect(view.act('Ada', say).kind).toBe('done');
  });

  it('tells of the longest of several', () => {
    const silences = [
      { channel: 'say', until: NOW + MINUTE, reason: 'short' },
      { channel: null, until: null, reason: 'for good' },
      { channel: 'say', until: NOW + 9 * MINUTE, reason: 'long' },
    ];
    const say: Performable = { verb: 'say', text: 'hello' };
    expect(brief(town({ silences }).act('Ada', say))).toMatch(/: for good\.$/u);
  });
});
