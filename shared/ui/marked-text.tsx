import { cutByMarks, type Mark } from './marks.ts';

/** A post's text with what was recognised in it; the text is only ever rendered as text. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <>
      {cutByMarks(text, marks).map((piece, index) => {
        const first = piece.marks[0];
        if (!first) return piece.text;
        const kinds = [...new Set(piece.marks.map((mark) => mark.kind))].join(' ');
        const polarity = piece.marks.find((mark) => mark.polarity)?.polarity;
        const label = [...new Set(piece.marks.map((mark) => mark.label))].join(' · ');
        return (
          <mark key={index} class={`mark ${kinds}`} data-polarity={polarity} title={label}>
            {piece.text}
          </mark>
        );
      })}
    </>
  );
}
