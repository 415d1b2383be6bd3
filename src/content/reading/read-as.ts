import { type z } from 'zod';
import { type ReportRow, type WorldFile } from '../../model/content';
import { describeValue } from '../report/describe-value';
import { type Path } from '../report/json-pointer';
import { errorRow } from '../report/rows';
import { parseJson } from './parse-json';

interface FromFile {
  readonly file: string;
  /** Of a file added to a foreign folder. */
  readonly isLent: boolean;
  readonly raw: unknown;
}

export type Read<T> =
  | (FromFile & { readonly ok: true; readonly value: T })
  | (FromFile & { readonly ok: false; readonly rows: readonly ReportRow[] });

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
  const from = { file: file.path, isLent: file.isLent === true, raw: parsed.value };
  if (!parsed.ok) return { ...from, ok: false, rows: parsed.rows };
  const read = schema.safeParse(parsed.value);
  if (read.success) return { ...from, ok: true, value: read.data };
  const rows = read.error.issues.map(({ path, message }) =>
    errorRow(
      'schema',
      { file: file.path, path },
      `is ${describeValue(valueAt(parsed.value, path))}; right is ${message}`,
    ),
  );
  return { ...from, ok: false, rows };
}
