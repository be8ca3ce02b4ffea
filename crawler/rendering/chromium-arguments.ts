/** Of a browser that shows one page after another: bounded memory, and nothing it would do by itself. */
export const CHROMIUM_ARGUMENTS = [
  '--js-flags=--max-old-space-size=256',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
] as const;

/** Chromium refuses its sandbox to root; run the monitor as an ordinary user to have it. */
export const chromiumSandbox = (): boolean => process.getuid?.() !== 0;
