import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Tool } from './tools';

/** Where a tool is, and how it was found. */
export interface Found {
  readonly path: string;
  readonly by: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A tool by its variable, then by PATH; null = it is not here. Rejects when the variable names what cannot be run. */
export async function findTool(tool: Tool, environment: Environment): Promise<Found | null> {
  const { variable, name } = tool;
  const named = environment[variable];
  if (named !== undefined && named !== '') {
    if (await isProgram(named)) return { path: named, by: variable };
    throw new Error(`${variable} is ${named}, which is no program; it names ${name}`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = tool.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  for (const path of paths) if (await isProgram(path)) return { path, by: 'PATH' };
  return null;
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
