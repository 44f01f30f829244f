import { errorStatus, type ErrorCode, type Problem } from '@app/contracts';

/** The only error a feature throws on purpose. Anything else is a bug and becomes a 500. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'AppError';
  }

  toProblem(requestId: string): Problem {
    return { type: 'about:blank', code: this.code, status: errorStatus[this.code], details: this.details, requestId };
  }
}
