// The package's entry pulls in database drivers and reads .env; the one file needed has no types of its own.
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** 0 (nothing alike) to 1 (the same). */
  export default function distance(a: string, b: string, options?: { ignoreCase?: boolean }): number;
}
