import { AppError } from './app-error';

/** Why a node got no answer from another. */
export type LinkErrorCode =
  | 'LINK_NO_RESPONDER'
  | 'LINK_TIMEOUT'
  | 'LINK_DOWN'
  | 'LINK_BUSY'
  | 'LINK_INVALID'
  | 'LINK_REFUSED';

/** The error of a handler on another node, as it travels. */
export interface LinkRefusal {
  readonly code: string;
  readonly text: string;
  readonly retryAfterMs?: number;
}

/** What is known of one. */
export interface LinkErrorDetail {
  readonly subject: string;
  readonly text: string;
  readonly refusal?: LinkRefusal;
  /** It never left this node. */
  readonly isUnsent?: true;
  readonly cause?: unknown;
}

/** A message did not get through, or was refused. After LINK_TIMEOUT and LINK_DOWN it may have been handled all the same, unless it is `isUnsent`. */
export class LinkError extends AppError {
  readonly code: LinkErrorCode;
  readonly subject: string;
  /** With LINK_REFUSED and LINK_BUSY: what the other node said. */
  readonly refusal: LinkRefusal | null;
  readonly isUnsent: boolean;

  constructor(code: LinkErrorCode, detail: LinkErrorDetail) {
    const { subject, text, refusal, cause, isUnsent = false } = detail;
    super(`${subject}: ${text}`, { cause: cause ?? refusal });
    this.code = code;
    this.subject = subject;
    this.refusal = refusal ?? null;
    this.isUnsent = isUnsent;
  }
}
