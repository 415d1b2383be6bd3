import { provideTool, THIS_MACHINE } from './provide-tool';
import { TOOLS } from './tools';

/** The part of Jest's configuration that is asked. */
interface Run {
  readonly testPathPatterns: { readonly patterns: readonly string[] };
}

/** Jest's global set-up: the programs that this run's tests need are there before the first one starts. */
export default async function globalSetup({ testPathPatterns: { patterns } }: Run): Promise<void> {
  const isAsked = (folder: string): boolean =>
    patterns.length === 0 || patterns.some((pattern) => pattern.includes(folder.slice(0, -1)));
  for (const tool of TOOLS.filter(({ usedBy }) => isAsked(usedBy))) {
    const { path } = await provideTool(tool, THIS_MACHINE);
    process.env[tool.variable] = path;
  }
}
