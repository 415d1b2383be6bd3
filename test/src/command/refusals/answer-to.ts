import { step } from '../../../../src/world/step';
import { brandAs, type CommandId } from '../../../../src/model/ids';
import { type CommandInput } from '../../../../src/model/input';
import { type Answer } from '../../../../src/model/outcome';
import { distortion } from '../../../../src/perception/distort/distortion';
import { viewerOf } from '../../../../src/rules/viewer-of';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { CommandDesk } from '../../../../src/session/command-desk';
import { defer, of } from 'rxjs';
import { only } from '../../infra/persistence/only';
import { NOW, playerId, type SmallView } from '../../rules/small-view';
import { FakeLog } from '../../session/fake-log';
import { type Given } from './area';

/** What Ada is answered to a line, by the desk, the parser and the rules. */
export async function answerTo({ view, staff, first = [] }: Given, line: string): Promise<Answer> {
  const desk = deskOver(view, staff);
  for (const one of first) await ask(desk, one);
  return ask(desk, line);
}

function ask(desk: CommandDesk, line: string): Promise<Answer> {
  const id = brandAs<CommandId>(`cmd-${line}`);
  return only(desk.command({ player: playerId('Ada'), id, line, correlationId: id }));
}

function deskOver(view: SmallView, staff: Given['staff']): CommandDesk {
  return new CommandDesk({
    world: {
      command: (asked) => defer(() => of(stepped(view, asked))),
      linkLost: () => undefined,
      linkBack: () => undefined,
      playerOf: () => null,
      viewerOf: (player) => {
        const character = view.character(player);
        return character === undefined ? null : viewerOf(character);
      },
      snapshotOf: () => null,
      vitalsOf: () => null,
      aliasesOf: (player) => view.character(player)?.aliases ?? {},
      clock: () => ({ date: '1920-01-01', hour: 6, daypart: 'dawn' }),
      online: () => 1,
    },
    log: new FakeLog([]),
    distort: distortion(RULE_NUMBERS),
    rate: { capacity: 100, refillPerS: 100 },
    now: () => NOW,
    head: () => 1,
    histories: { global: 200, local: 50, party: 50, announce: 50, whisper: 50 },
    ...(staff !== undefined && { staff }),
  });
}

/** As the world does it, and made true. */
function stepped(view: SmallView, asked: Omit<CommandInput, 'kind'>): Answer {
  const { world, now, numbers } = view.turn();
  view.wait(1);
  const verdict = step({ world, now, numbers, seed: 'refusals' }, { kind: 'command', ...asked });
  const at = { id: asked.id, offset: 1, duplicate: false };
  if (verdict.kind === 'refused')
    return { ...at, outcome: 'refused', code: verdict.code, text: verdict.text };
  if (verdict.kind === 'done') view.apply(verdict.changes);
  return { ...at, outcome: 'done' };
}
