// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MarkedText } from '../../../shared/ui/marked-text.tsx';
import { cutByMarks, type Mark } from '../../../shared/ui/marks.ts';

const aMark = fc.record<Mark>({
  start: fc.integer({ min: -5, max: 60 }),
  end: fc.integer({ min: -5, max: 60 }),
  kind: fc.constantFrom('aspect', 'complaint', 'noise', 'hit'),
  label: fc.string(),
});

test('the pieces joined are the text, whatever the marks', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(aMark), (text, marks) => {
      expect(
        cutByMarks(text, marks)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('overlapping marks share the piece they both cover', () => {
  const pieces = cutByMarks('发动机有异响', [
    { start: 0, end: 6, kind: 'complaint', label: '发动机' },
    { start: 4, end: 6, kind: 'noise', label: '异响' },
  ]);
  expect(pieces.map(({ text, marks }) => [text, marks.map((mark) => mark.kind)])).toEqual([
    ['发动机有', ['complaint']],
    ['异响', ['complaint', 'noise']],
  ]);
});

test('a hostile post is shown as the text it is', () => {
  const body = '<img src=x onerror=alert(1)>异响';
  const { container } = render(
    <p>
      <MarkedText text={body} marks={[{ start: 5, end: body.length, kind: 'noise', label: '"><script>' }]} />
    </p>,
  );
  expect(container.textContent).toBe(body);
  expect(container.querySelector('img, script')).toBeNull();
});
