import { defer, type Observable, of, throwError } from 'rxjs';
import { parseLine } from '../command/parse-line';
import { CommandFault } from '../model/command-fault';
import { type CommandInput } from '../model/input';
import { type PlayerId } from '../model/ids';
import { type Answer } from '../model/outcome';
import { type WorldView } from '../rules/view';
import { outcomeOf } from './draft';
import { step, type StepEnv } from './step';

type Asked = Omit<CommandInput, 'kind'>;

/** Whether a line only asks: nothing comes of it. */
export function isAsking(
  world: WorldView,
  { player, line }: Pick<Asked, 'player' | 'line'>,
): boolean {
  const parsed = parseLine(line, world.character(player)?.aliases ?? {});
  return parsed.kind === 'intent' && parsed.isAsking;
}

/** Who is being taught gets on by asking, and that is to be stored. */
export const isTaught = (world: WorldView, player: PlayerId): boolean =>
  world.character(player)?.tutorial !== undefined;

/** The answer to a question by what is committed, true at `head`. Cold; errors with NOT_IN_WORLD. */
export function fromMemory(env: StepEnv, head: number, asked: Asked): Observable<Answer> {
  return defer(() => {
    const stepped = step(env, { kind: 'command', ...asked });
    if (stepped.kind === 'absent') return throwError(() => new CommandFault('NOT_IN_WORLD'));
    return of({ ...outcomeOf(stepped), id: asked.id, offset: head, duplicate: false });
  });
}
