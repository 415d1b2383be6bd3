import { type Viewer } from '../../../src/model/viewer';
import { askedHistory } from '../../../src/session/asked-history';
import { BOB } from '../perception/sample-events';
import { at } from './events';

const SIZES = { global: 200, local: 50, party: 40, announce: 30, whisper: 20 };
const asked = (channel: string, more: Partial<Viewer> = {}, lines: number | null = 999) =>
  askedHistory({ player: BOB, viewer: at('quay', more), channel, lines }, SIZES);

describe('askedHistory', () => {
  it.each([
    ['global', 'global', 200],
    ['announce', 'announce', 30],
    ['local', 'local:earth/arkham/riverside', 50],
    ['party', 'party:p-1', 40],
  ])('of %s asks for %s, %d lines at most', (name, channel, limit) => {
    const more = { subZone: 'earth/arkham/riverside', party: 'p-1' };
    expect(asked(name, more)).toEqual({ kind: 'channel', channel, limit });
  });

  it('of whispers asks for one’s own', () => {
    expect(asked('whisper')).toEqual({ kind: 'whispers', player: BOB, limit: 20 });
    expect(asked('whisper', {}, null)).toMatchObject({ limit: 20 });
    expect(asked('global', {}, null)).toMatchObject({ limit: 20 });
    expect(asked('global', {}, 0)).toMatchObject({ limit: 1 });
  });

  it.each<readonly [string, Partial<Viewer>, string]>([
    ['global', { channels: [] }, 'You do not listen to global.'],
    ['local', { channels: ['-local'], subZone: 'x' }, 'You do not listen to local.'],
    ['local', {}, 'You do not listen to local.'],
    ['party', {}, 'You are in no party.'],
    [
      'party:p-1',
      { party: 'p-1' },
      'There is no history of “party:p-1”. There is one of global, local, party, announce, whisper.',
    ],
  ])('has no %s for a viewer with %o', (name, more, said) => {
    expect(asked(name, more)).toBe(said);
  });
});
