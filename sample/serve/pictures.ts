/** A face for an account: its colour and nothing else, so no picture of anyone is needed. */
export function avatar(uid: number): string {
  const hue = (uid * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><rect width="120" height="120" fill="hsl(${hue} 45% 82%)"/><circle cx="60" cy="46" r="22" fill="hsl(${hue} 35% 58%)"/><path d="M16 120c4-34 22-46 44-46s40 12 44 46z" fill="hsl(${hue} 35% 58%)"/></svg>`;
}

/** An attached picture: a road, a dashboard of sorts, different for every number. */
export function attachment(aid: number): string {
  const hue = (aid * 61) % 360;
  const needle = (aid * 37) % 180;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 236"><rect width="420" height="236" fill="hsl(${hue} 14% 22%)"/><g fill="none" stroke="#ddd" stroke-width="6"><path d="M50 170a80 80 0 0 1 160 0"/><path d="M220 170a80 80 0 0 1 160 0"/></g><g stroke="hsl(${hue} 80% 60%)" stroke-width="5"><path d="M130 170h-62" transform="rotate(${needle} 130 170)"/><path d="M300 170h-62" transform="rotate(${180 - needle} 300 170)"/></g><text x="210" y="216" fill="#bbb" font-size="16" text-anchor="middle" font-family="sans-serif">${aid % 180} km/h</text></svg>`;
}

/** A transparent GIF of one pixel, the engine's placeholder for pictures not loaded yet. */
export const EMPTY_GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
