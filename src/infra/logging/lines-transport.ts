import Transport from 'winston-transport';

/**
 * A winston transport for lines that are made already (`message`). Takes each at once, so that winston keeps none.
 */
export function createLinesTransport(write: (line: string) => void): Transport {
  return new Transport({
    log: (info: { readonly message?: unknown }, next: () => void) => {
      if (typeof info.message === 'string') write(info.message);
      next();
    },
  });
}
