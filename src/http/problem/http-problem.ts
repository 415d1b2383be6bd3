import { AppError } from '../../model/app-error';
import { PROBLEM_STATUS, type ProblemCode } from './problem-code';

/** What is wrong with one part of a body. */
export interface FieldError {
  /** `/username`, RFC 6901; empty = the whole. */
  readonly path: string;
  /** The rule that was broken: `name.length`. */
  readonly code?: string;
  readonly message: string;
}

export interface ProblemDetails {
  readonly errors?: readonly FieldError[];
  readonly retryAfterMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** An answer that is no: what a client is told, and nothing else. */
export class HttpProblem extends AppError {
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, detail: string, details: ProblemDetails = {}) {
    super(detail, { cause: details.cause });
    this.code = code;
    this.status = PROBLEM_STATUS[code];
    this.details = details;
  }
}
