import { sawNpc } from '../../../../src/rules/mind/encounter';
import { type NpcKind } from '../../../../src/model/npc-kind';
import { lineOf } from '../../../../src/wording/line-of';
import { playerId, SmallView } from '../small-view';
import { NPC_KINDS, npc } from '../small-npcs';
import { contentWith, soul, turnAt } from './minds';

const [FAILS, FACES] = [0.5, 0.49];

/** What Ada is told who comes upon a horror. */
function told(encounter: NpcKind['encounter'], light: 'dark' | 'lit', draw = FAILS): string {
  const content = contentWith({ attributes: { light } });
  const npcs = new Map(
    [...NPC_KINDS].map(([id, kind]) => [id, { ...kind, name: 'a cellar ghoul', encounter }]),
  );
  const town = new SmallView([soul('Ada')], [], { ...content, npcs });
  const ada = town.character(playerId('Ada')) ?? soul('Ada');
  const verdict = sawNpc(turnAt(town, 0, draw), ada, npc('rat-1', 'here'));
  const [event] = verdict.kind === 'done' ? verdict.events : [];
  const wired = { ...event, eventId: '1', commandId: null };
  return lineOf(JSON.parse(JSON.stringify(wired)) as never, 'self') ?? '';
}

describe('sawNpc, in the dark', () => {
  it.each(['disturbing', 'horrific', 'cosmic'] as const)(
    'does not say what it is that is %s',
    (encounter) => {
      for (const draw of [FAILS, FACES]) {
        expect(told(encounter, 'lit', draw)).toContain('a cellar ghoul');
        expect(told(encounter, 'dark', draw)).not.toMatch(/ghoul|sight|see /u);
        expect(told(encounter, 'dark', draw)).toContain('dark');
      }
    },
  );

  it('says that something is there', () => {
    expect(told('horrific', 'dark')).toBe(
      'Something in the dark goes through you like cold water.',
    );
  });
});
