import { loggedError } from './log.ts';

/** A mistake of the operator: its message is the whole story, so no stack is printed. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** Ends a command: an operator's mistake with its sentence, anything else as the log tells it (no values of a failed query), both with exit code 1. */
export function endWithSentence(error: unknown): never {
  console.error(error instanceof OperatorError ? `✗ ${error.message}` : loggedError(error));
  process.exit(1);
}
