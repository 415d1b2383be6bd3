import { type z } from 'zod';
import { type ReportRow, type WorldFile } from '../../model/content';
import { describeValue } from '../report/describe-value';
import { type Path } from '../report/json-pointer';
import { errorRow } from '../report/rows';
import { parseJson } from './parse-json';

export type Read<T> =
  | { readonly ok: true; readonly file: string; readonly raw: unknown; readonly value: T }
  | {
      readonly ok: false;
      readonly file: string;
      readonly raw: unknown;
      readonly rows: readonly ReportRow[];
    };

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    root,
  );
}

/** A file through its schema, whose messages say what is right; the rows add what was found. */
export function readAs<T>(schema: z.ZodType<T>, file: WorldFile): Read<T> {
  const parsed = parseJson(file);
  if (!parsed.ok) return { ok: false, file: file.path, raw: parsed.value, rows: parsed.rows };
  const read = schema.safeParse(parsed.value);
  if (read.success) return { ok: true, file: file.path, raw: parsed.value, value: read.data };
  const rows = read.error.issues.map(({ path, message }) =>
    errorRow(
      'schema',
      { file: file.path, path },
      `is ${describeValue(valueAt(parsed.value, path))}; right is ${message}`,
    ),
  );
  return { ok: false, file: file.path, raw: parsed.value, rows };
}
