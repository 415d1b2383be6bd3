/** A line of a server's log, from its output. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly event: string };

/** The lines with this event name, in order; whatever is no JSON is passed over. */
export function logLines(output: string, event: string): readonly LogLine[] {
  return output.split('\n').flatMap((text) => {
    if (!text.startsWith('{')) return [];
    try {
      const line = JSON.parse(text) as LogLine;
      return line.event === event ? [line] : [];
    } catch {
      return [];
    }
  });
}

/** Where a server's ops port is, by its own word; the newest. */
export function opsUrlIn(output: string): string {
  const url = logLines(output, 'ops.ready').at(-1)?.['url'];
  return typeof url === 'string' ? url : '';
}
