/** The host permission that covers an origin; patterns carry no port, so one covers all ports of a host. */
export function hostPattern(origin: string): string {
  const url = new URL(origin);
  return `${url.protocol}//${url.hostname}/*`;
}
