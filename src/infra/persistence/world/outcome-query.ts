import { brandAs, type CommandId, type PlayerId } from '../../../model/ids';
import { type Outcome, type StoredOutcome } from '../../../model/outcome';
import { type Query, type Row } from './query-pool';

export interface AskedOutcome {
  readonly player: PlayerId;
  readonly command: CommandId;
}

/** Ids come back as they were asked for: the database writes uuids in lower case. */
export function outcomeQuery(asked: readonly AskedOutcome[]): Query {
  return {
    name: 'outcomes',
    text: `select a.player, a.command, o.line, o.result, o.log_offset
      from unnest($1::text[], $2::text[]) as a (player, command)
      join outcome o on o.character = a.player::uuid and o.command = a.command::uuid`,
    values: [asked.map(({ player }) => player), asked.map(({ command }) => command)],
  };
}

export function toStoredOutcome(row: Row): StoredOutcome {
  return {
    ...(row['result'] as Outcome),
    player: brandAs(row['player'] as string),
    command: brandAs(row['command'] as string),
    line: row['line'] as string,
    offset: Number(row['log_offset']),
  };
}
