import { brandAs } from '../../../src/model/ids';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { foundKey } from '../../../src/rules/walk/ways';
import { step, type Stepped } from '../../../src/world/step';
import { NOW, playerId, SmallView, somebody } from '../rules/small-view';
import { CONTENT, exit, room, roomId } from '../rules/small-world';

const gap = exit('gap', 'stair', { flags: ['hidden'] });
const halt = room('halt', [exit('Coach', 'stair'), gap, exit('inv', 'stair')]);
const content = {
  ...CONTENT,
  rooms: new Map([...CONTENT.rooms, [halt.id, halt] as const]),
  topics: new Map([['fighting', 'Type attack rat.']]),
};

/** What a line of Ada's comes to, at the halt. */
function typed(line: string, more: Parameters<typeof somebody>[1] = {}): Stepped {
  const ada = somebody('Ada', { room: roomId('halt'), ...more });
  const { world } = new SmallView([ada], [], content).turn();
  return step(
    { world, now: NOW, numbers: RULE_NUMBERS, seed: 'step' },
    {
      kind: 'command',
      player: playerId('Ada'),
      id: brandAs('cmd-1'),
      line,
      correlationId: 'c-1',
    },
  );
}

describe('step', () => {
  it.each(['coach', 'Coach', 'inv'])('goes by “%s”, the name of a way out of the room', (line) => {
    expect(typed(line)).toMatchObject({
      kind: 'done',
      events: [{ type: 'player.moved', to: 'stair' }],
    });
  });

  it('knows no way by its name elsewhere, nor a hidden one before it is found', () => {
    expect(typed('coach', { room: roomId('quay') })).toMatchObject({ code: 'verb.unknown' });
    expect(typed('gap')).toMatchObject({ code: 'verb.unknown' });
    expect(typed('gap', { found: [foundKey(halt, gap)] })).toMatchObject({ kind: 'done' });
  });

  it('offers to each the verbs of their roles', () => {
    const unknown = (text: string) => ({ kind: 'refused', code: 'verb.unknown', text });
    expect(typed('sumon rat')).toEqual(
      unknown('There is no verb “sumon”. Type help for those there are.'),
    );
    expect(typed('sumon rat', { roles: ['builder'] })).toEqual(
      unknown('There is no verb “sumon”. Did you mean summon?'),
    );
  });

  it('helps each with the verbs of their roles', () => {
    expect(typed('help goto')).toMatchObject({ code: 'topic.none', isAsking: true });
    expect(typed('help goto', { roles: ['builder'] })).toMatchObject({ kind: 'told' });
    expect(typed('help combat')).toMatchObject({ kind: 'told', text: 'Type attack rat.' });
  });
});
