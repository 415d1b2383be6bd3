import { type ReportRow } from '../../model/content';
import { type Path } from '../report/json-pointer';
import { warningRow } from '../report/rows';
import { type Shape } from './known-shapes';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function below(shape: Shape, key: string): Shape | undefined {
  if (shape.inner && Object.hasOwn(shape.inner, key)) return shape.inner[key];
  return shape.each;
}

function pathsOf(value: unknown, shape: Shape, path: Path): readonly Path[] {
  if (Array.isArray(value)) {
    const { each } = shape;
    return each ? value.flatMap((item, index) => pathsOf(item, each, [...path, index])) : [];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    if (shape.keys && !shape.keys.has(key)) return [at];
    const next = below(shape, key);
    return next ? pathsOf(inner, next, at) : [];
  });
}

/** A row for each field that the game does not know; attributes may hold any. */
export function unknownFields(file: string, raw: unknown, shape: Shape): readonly ReportRow[] {
  return pathsOf(raw, shape, []).map((path) =>
    warningRow(
      'field.unknown',
      { file, path },
      `is a field that the game does not know and leaves aside; known are ${known(shape, path)}`,
    ),
  );
}

function known(shape: Shape, path: Path): string {
  let found: Shape | undefined = shape;
  for (const key of path.slice(0, -1)) found = found && below(found, String(key));
  return [...(found?.keys ?? [])].join(', ');
}
