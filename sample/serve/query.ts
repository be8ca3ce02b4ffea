/** A whole number from an address. */
export const whole = (text: string | undefined, otherwise: number) =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;

/** A picture of our own as a response. */
export const svg = (picture: string) =>
  new Response(picture, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=86400' } });
