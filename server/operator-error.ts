/** A mistake of the operator: its message is the whole story, so no stack is printed. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** Ends a command: an operator's mistake with its sentence, anything else with its stack, both with exit code 1. */
export function endWithSentence(error: unknown): never {
  console.error(error instanceof OperatorError ? `✗ ${error.message}` : error);
  process.exit(1);
}
