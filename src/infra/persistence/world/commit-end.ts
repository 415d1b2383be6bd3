import { DatabaseError } from 'pg';
import { type CommitEnd } from '../../../model/batch';
import { FENCED } from './schema/commit-functions';

export function refused(
  cause: 'data' | 'fenced' | 'other',
  error: unknown,
): Extract<CommitEnd, { readonly kind: 'refused' }> {
  return { kind: 'refused', cause, detail: detailOf(error) };
}

export function unknown(error: unknown): Extract<CommitEnd, { readonly kind: 'unknown' }> {
  return { kind: 'unknown', detail: detailOf(error) };
}

/** Class 22: a value it cannot hold; 23: one that breaks a rule. */
export function causeOf(error: unknown): 'data' | 'fenced' | 'other' {
  const code = error instanceof DatabaseError ? (error.code ?? '') : '';
  if (code === FENCED) return 'fenced';
  return code.startsWith('22') || code.startsWith('23') ? 'data' : 'other';
}

/** Neither the statement nor its values: these are the players' words. */
function detailOf(error: unknown): string {
  if (error instanceof DatabaseError) return `${error.code ?? '-----'} ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
