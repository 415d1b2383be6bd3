import { AppError } from '../../model/app-error';

/** Where to listen. */
export interface ListenPlace {
  readonly host: string;
  readonly port: number;
  /** The variable that says which port: what an operator can mend. */
  readonly variable: string;
}

/** A port that cannot be listened on; the message names the variable that says which. */
export class ListenError extends AppError {
  readonly code = 'LISTEN_FAILED';
  readonly variable: string;

  constructor({ host, port, variable }: ListenPlace, cause: NodeJS.ErrnoException) {
    const why = WHY[cause.code ?? ''] ?? cause.message;
    super(`${variable} is ${port}: ${why} (${host}:${port}). Set ${variable} to another.`, {
      cause,
    });
    this.variable = variable;
  }
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EACCES: 'this user may not listen there',
  EADDRNOTAVAIL: 'the address is not one of this machine',
};
