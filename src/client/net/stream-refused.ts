/** The server says: do not come back by yourself. */
export class StreamRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The stream was refused with status ${status}.`);
    this.name = new.target.name;
    this.status = status;
  }
}
