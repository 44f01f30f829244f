import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorCode } from '@app/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from './app-error.js';
import { Log } from './log.js';

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'request.malformed',
  404: 'request.not_found',
  405: 'request.not_found',
  413: 'request.too_large',
  414: 'request.too_large',
  415: 'request.unsupported_media_type',
  431: 'request.too_large',
};

/** Every error leaves as `application/problem+json`; what nobody expected is logged with its cause and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  send(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const known = toAppError(error);
    if (known.code === 'server.unexpected') this.log.error({ requestId: request.id, err: error }, 'unexpected error');
    const problem = known.toProblem(request.id);
    const { retryAfterSeconds } = known.details;
    if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', String(retryAfterSeconds));
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
  const code = typeof status === 'number' ? codeOfStatus[status] : undefined;
  if (code) return new AppError(code);
  if (typeof status === 'number' && status >= 400 && status < 500) return new AppError('request.malformed');
  return new AppError('server.unexpected', {}, { cause: error });
}
