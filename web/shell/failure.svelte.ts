class Failure {
  error = $state.raw<unknown>(null)
}

/** Why no page could be shown at all: the server did not answer the first question. */
export const failure = new Failure()
