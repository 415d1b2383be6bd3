import { CommandFault } from '../model/command-fault';
import { type Answer } from '../model/outcome';
import { type Drafted } from './drafted';
import { type Entry } from './inbox';

/** Tells each of a batch's askers what became of it; `head` is the offset it is true at. */
export function answer(drafted: readonly Drafted[], head: number): void {
  for (const { entry, settlement } of drafted)
    switch (settlement.kind) {
      case 'fault':
        entry.reply.error(new CommandFault(settlement.code));
        break;
      case 'accepted':
        tell(entry, { kind: 'accepted', offset: head });
        break;
      case 'outcome':
        tellCommand(entry, { ...settlement.outcome, offset: head, duplicate: false });
        break;
      case 'duplicate':
        tellCommand(entry, { ...settlement.outcome, offset: settlement.offset, duplicate: true });
        break;
    }
}

/** Nothing was done; trying again may help. */
export function refuse(entry: Entry): void {
  entry.reply.error(new CommandFault('WORLD_UNAVAILABLE', { retryAfterMs: 1_000 }));
}

function tellCommand({ input, reply }: Entry, words: Omit<Answer, 'id'>): void {
  if (input.kind === 'command')
    tell({ input, reply }, { kind: 'answer', answer: { id: input.id, ...words } });
}

function tell({ reply }: Entry, value: Parameters<Entry['reply']['next']>[0]): void {
  reply.next(value);
  reply.complete();
}
