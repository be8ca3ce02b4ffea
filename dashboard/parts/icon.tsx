/** Outlines on a 16-pixel grid, drawn for this product. */
const PATHS = {
  overview: 'M2.5 13.5v-5M6.2 13.5v-9M9.8 13.5v-6M13.5 13.5v-11',
  posts: 'M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2zM5 6h6M5 8.5h4',
  cases: 'M2.5 3.5h11v9h-11zM2.5 9.5h3l1 1.5h3l1-1.5h3M5 6h6',
  rivals: 'M2.5 13.5h11M4 11V6.5M6.5 11V3M9.5 11V8M12 11V5',
  topics: 'M2.5 2.5h3v3h-3zM8 2.5h3v3H8zM2.5 8h3v3h-3zM8 8h3v3H8zM13 3v2M13 9v1M3 13.5h2M9 13.5h1',
  place:
    'M8 14s4.5-4.3 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.7 8 14 8 14M8 8a1.6 1.6 0 1 0 0-3.2A1.6 1.6 0 0 0 8 8',
  sources: 'M8 13.5v-4M4.8 9.2a4.5 4.5 0 1 1 6.4 0M2.9 11.4a7 7 0 1 1 10.2 0M8 6v.01',
  quality: 'M2.5 13.5h11M3.5 10.5 6.5 7l2.5 2 4-5.5M10.5 3.5H13V6',
  people:
    'M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6M2 13.2c.3-2.4 1.9-3.7 4-3.7s3.7 1.3 4 3.7M10.5 3.3a2.2 2.2 0 0 1 0 4M12 9.8c1.2.5 1.9 1.7 2 3.4',
  customers:
    'M2.5 3.5h11v9h-11zM6 8.2a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M3.9 10.9c.2-1.2 1-1.8 2.1-1.8s1.9.6 2.1 1.8M10 6.2h2M10 9h2',
  imports: 'M8 2.5v7M5 6.8l3 2.9 3-2.9M2.5 10.5v3h11v-3',
  send: 'M13.5 2.5 2.5 7l4.5 2 2 4.5zM13.5 2.5 7 9',
  eye: 'M1.8 8S4 4 8 4s6.2 4 6.2 4S12 12 8 12 1.8 8 1.8 8M8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  account: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8M3 13.6c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  down: 'M4 6.5 8 10.5l4-4',
  left: 'M9.8 3.5 5.5 8l4.3 4.5',
  right: 'M6.2 3.5 10.5 8l-4.3 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.5 10.5l3.3 3.3',
  out: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5',
  copy: 'M5.5 5.5h7.5v7.5H5.5zM10.5 5.5V3H3v7.5h2.5',
  tick: 'M3 8.5l3.5 3.5L13 4.5',
  alarm: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.01',
  signal: 'M2 9h2.5l2-5.5 3 9 2-6 1 2.5H14',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  play: 'M5 3.5v9l7-4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  plus: 'M8 3v10M3 8h10',
  series:
    'M2.5 11V8.5l2-.6L6 5h4.5l2 2.8 1.5.7V11M4.7 12.3a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6M11.3 12.3a1.3 1.3 0 1 0 0-2.6 1.3 1.3 0 0 0 0 2.6M6 11h4',
  rise: 'M2.5 11.5 6.5 7.5l2.5 2.5 4.5-5M10 5h3.5v3.5',
  recall: 'M3.5 6.5h6a3.2 3.2 0 0 1 0 6.4h-3M6 3.5l-3 3 3 3',
  launch: 'M4 14V2.5h8.5l-2 3 2 3H4',
  press: 'M2.5 3.5h8.5v9H4a1.5 1.5 0 0 1-1.5-1.5zM11 6.5h2.5v4.5a1.5 1.5 0 0 1-1.5 1.5h-1M5 6.5h3.5M5 9h3.5',
  policy: 'M4 2.5h5.5L12 5v8.5H4zM6 7h4M6 9.5h4',
  other: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M8 7.5V11M8 5.2v.01',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the words beside it carry the meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
