import type { Polarity, Span } from '../understanding/insight.ts';

/** A stretch of a post that carries a label. */
export interface Mark extends Span {
  kind: 'aspect' | 'complaint' | 'fault' | 'noise' | 'hit';
  /** Of an aspect only. */
  polarity?: Polarity;
  /** What the stretch says, for a tooltip and for people who cannot see the colour. */
  label: string;
}

export interface Piece {
  text: string;
  /** All marks over this piece; empty for plain text. */
  marks: Mark[];
}

/**
 * Cuts a text into pieces on which the same marks lie, in order; joined they are the text again.
 * Marks may overlap; offsets (UTF-16 code units) outside the text are cut to it and empty marks are dropped.
 */
export function cutByMarks(text: string, marks: readonly Mark[]): Piece[] {
  const inside = marks
    .map((mark) => ({ mark, start: clamp(mark.start, text.length), end: clamp(mark.end, text.length) }))
    .filter(({ start, end }) => end > start);
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i] ?? 0, edges[i + 1] ?? 0];
    pieces.push({
      text: text.slice(start, end),
      marks: inside.filter((each) => each.start <= start && each.end >= end).map((each) => each.mark),
    });
  }
  return pieces;
}

const clamp = (offset: number, length: number) => Math.min(Math.max(offset, 0), length);
