import { type Character } from '../../../../src/model/character';
import { type Performable } from '../../../../src/rules/performable';
import { brief, NOW, playerId, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';

const say: Performable = { verb: 'say', text: 'hello' };
const global: Performable = { verb: 'global', text: 'hello' };
const whisper = (to: string): Performable => ({ verb: 'whisper', to, text: 'psst' });
const reply: Performable = { verb: 'reply', text: 'yes?' };

const pair = (ada: Partial<Character> = {}, bob: Partial<Character> = {}): SmallView =>
  new SmallView([
    somebody('Ada', ada),
    somebody('Bobbie', { room: roomId('loft'), ...bob }),
    somebody('Bobby', { room: roomId('loft') }),
  ]);

describe('say', () => {
  it('tells the room', () => {
    expect(pair().act('Ada', say)).toMatchObject({
      events: [{ type: 'room.said', audience: { kind: 'room', room: 'quay' }, text: 'hello' }],
    });
  });

  it('shares one bucket with emote and pose: five at once, then one each four seconds', () => {
    const view = pair();
    const pose: Performable = { verb: 'emote', how: 'pose', text: 'The lamp gutters.' };
    const kinds = [say, pose, say, pose, say, say].map((one) => view.act('Ada', one).kind);
    expect(kinds).toEqual(['done', 'done', 'done', 'done', 'done', 'refused']);
    expect(brief(view.act('Ada', say))).toBe(
      'rate.limited: You are out of breath. Wait 4 seconds.',
    );
    view.wait(3_000);
    expect(brief(view.act('Ada', say))).toBe('rate.limited: You are out of breath. Wait a second.');
    view.wait(1_000);
    expect(view.act('Ada', say).kind).toBe('done');
    expect(view.act('Ada', say).kind).toBe('refused');
    view.wait(60_000);
    expect([1, 2, 3, 4, 5, 6].map(() => view.act('Ada', say).kind).lastIndexOf('done')).toBe(4);
  });
});

describe('global', () => {
  it('tells the channel, three at once', () => {
    const view = pair();
    expect(view.act('Ada', global)).toMatchObject({
      events: [{ type: 'channel.said', audience: { kind: 'channel', channel: 'global' } }],
    });
    expect([1, 2, 3].map(() => view.act('Ada', global).kind)).toEqual(['done', 'done', 'refused']);
  });

  it.each([
    [{ isGuest: true }, /^verb\.forbidden/u],
    [{ channels: [] }, /^channel\.none/u],
  ])('%o is not heard', (ada, said) => {
    expect(brief(pair(ada).act('Ada', global))).toMatch(said);
  });
});

describe('whisper', () => {
  it.each([
    ['Bobby', 'player.told'],
    ['bobbi', 'player.told'],
    ['bobb', 'player.offline: Nobody called “bobb” is in the world.'],
    ['Eve', 'player.offline: Nobody called “Eve” is in the world.'],
    ['Ada', 'target.none: You mutter to yourself.'],
  ])('to %s', (to, said) => {
    expect(brief(pair().act('Ada', whisper(to)))).toBe(said);
  });

  it.each([
    [null, true],
    [NOW + 5, true],
    [NOW, false],
  ])('is told when it is not heard (until %p)', (until, isRefused) => {
    const ignores = [{ account: somebody('Ada').account, name: 'Ada', until }];
    const said = brief(pair({}, { ignores }).act('Ada', whisper('Bobbie')));
    expect(said).toBe(isRefused ? 'ignored: Bobbie is not listening to you.' : 'player.told');
  });

  it('reaches the two alone, and may be answered', () => {
    const view = pair();
    expect(brief(view.act('Bobbie', reply))).toMatch(/^player\.offline: Nobody has/u);
    expect(view.act('Ada', whisper('Bobbie'))).toMatchObject({
      events: [{ audience: { kind: 'players', players: [playerId('Ada'), playerId('Bobbie')] } }],
    });
    expect(view.act('Bobbie', reply)).toMatchObject({
      events: [{ type: 'player.told', targetName: 'Ada', text: 'yes?' }],
    });
    view.act('Ada', { verb: 'quit' });
    expect(brief(view.act('Bobbie', reply))).toMatch(/^player\.offline: Whoever/u);
  });

  it('is for a guest only an answer', () => {
    const view = pair({ isGuest: true });
    expect(brief(view.act('Ada', whisper('Bobbie')))).toMatch(/^verb\.forbidden/u);
    view.act('Bobbie', whisper('Ada'));
    expect(view.act('Ada', whisper('Bobbie')).kind).toBe('done');
    expect(brief(view.act('Ada', whisper('Bobby')))).toMatch(/^verb\.forbidden/u);
    expect(view.act('Ada', reply).kind).toBe('done');
  });

  it('has a bucket of six', () => {
    const view = pair();
    const kinds = Array.from({ length: 7 }, () => view.act('Ada', whisper('Bobby')).kind);
    expect(kinds.lastIndexOf('done')).toBe(5);
  });
});

describe('channel', () => {
  const channel = (name: string, set: 'on' | 'off' | null): Performable => ({
    verb: 'channel',
    name,
    set,
  });

  it('leaves and joins, with the viewer before and after', () => {
    const view = pair();
    expect(view.act('Ada', channel('global', 'off'))).toMatchObject({
      events: [
        {
          type: 'channel.left',
          audience: { kind: 'player', player: playerId('Ada') },
          viewer: { before: { channels: ['global'] }, after: { channels: [] } },
        },
      ],
    });
    expect(brief(view.act('Ada', global))).toMatch(/^channel\.none/u);
    expect(brief(view.act('Ada', channel('global', 'on')))).toBe('channel.joined');
    expect(view.act('Ada', global).kind).toBe('done');
  });

  it.each([
    [channel('global', null), false, 'You listen to global.'],
    [channel('global', 'on'), false, ': You listen to global.'],
    [
      channel('gossip', 'on'),
      false,
      'channel.none: There is no channel “gossip” to join. There are global, local and announce.',
    ],
    [
      channel('global', 'off'),
      true,
      'verb.forbidden: Channels are not for guests. Type register to stay.',
    ],
  ])('%o', (intent, isGuest, said) => {
    expect(brief(pair({ isGuest }).act('Ada', intent))).toBe(said);
  });
});

describe('ignore', () => {
  const ignore = (name: string, minutes: number | null = null): Performable => ({
    verb: 'ignore',
    name,
    minutes,
  });
  const unignore = (name: string): Performable => ({ verb: 'unignore', name });
  const list = (view: SmallView): string => brief(view.act('Ada', { verb: 'ignores' }));

  it('keeps an account away for minutes or for good, until taken back', () => {
    const view = pair();
    expect(list(view)).toBe('You hear everyone.');
    expect(view.act('Ada', ignore('Bobby', 10))).toMatchObject({
      events: [
        {
          type: 'ignore.changed',
          audience: { kind: 'player', player: playerId('Ada') },
          targetName: 'Bobby',
          isIgnored: true,
          viewer: { before: { ignores: [] }, after: { ignores: [{ name: 'Bobby' }] } },
        },
      ],
    });
    view.act('Ada', ignore('Bobbie'));
    expect(list(view)).toBe('You do not hear:\n  Bobby, for 10 min\n  Bobbie, for good');
    view.wait(10 * 60_000);
    expect(list(view)).toBe('You do not hear:\n  Bobbie, for good');
    expect(brief(view.act('Ada', unignore('bobbie')))).toBe('ignore.changed');
    expect(list(view)).toBe('You hear everyone.');
  });

  it('is taken back by the name that is borne now, too', () => {
    const view = pair();
    view.act('Ada', ignore('Bobby'));
    const renamed = somebody('Bobby', { name: 'Robert', room: roomId('loft') });
    view.apply([{ kind: 'character', character: renamed }]);
    expect(brief(view.act('Ada', unignore('Robert')))).toBe('ignore.changed');
    expect(list(view)).toBe('You hear everyone.');
  });

  it('has one entry for an account', () => {
    const view = pair();
    view.act('Ada', ignore('Bobby', 10));
    view.act('Ada', ignore('Bobby'));
    expect(list(view)).toBe('You do not hear:\n  Bobby, for good');
  });

  it.each([
    [99, 'ignore.changed'],
    [100, 'ignore.full: You ignore as many as you can keep apart.'],
  ])('takes one more beside %i', (count, said) => {
    const ignores = Array.from({ length: count }, (_, n) => {
      const { account } = somebody(`Other${n}`);
      return { account, name: `Other${n}`, until: null };
    });
    expect(brief(pair({ ignores }).act('Ada', ignore('Bobby')))).toBe(said);
  });

  it.each([
    [ignore('Eve'), 'player.offline: Nobody called “Eve” is in the world.'],
    [ignore('Ada'), 'target.none: You cannot help hearing yourself.'],
    [unignore('Bobby'), 'target.none: You do not ignore “Bobby”.'],
  ])('%o', (intent, said) => {
    expect(brief(pair().act('Ada', intent))).toBe(said);
  });

  it('takes a hundred and no more', () => {
    const ignores = Array.from({ length: 100 }, (_, n) => ({
      account: somebody(`No${n}`).account,
      name: `No${n}`,
      until: n === 0 ? NOW + 1_000 : null,
    }));
    const view = pair({ ignores });
    expect(brief(view.act('Ada', ignore('Bobby')))).toMatch(/^ignore\.full/u);
    view.wait(1_000);
    expect(brief(view.act('Ada', ignore('Bobby')))).toBe('ignore.changed');
  });
});
