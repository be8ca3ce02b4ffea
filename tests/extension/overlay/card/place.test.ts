import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, placeCard } from '../../../../extension/overlay/card/place.ts';

const CARD = { width: 320, height: 400 };
const SCREEN = { width: 1280, height: 800 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const cardAt = ({ left, top }: { left: number; top: number }) => box(left, top, CARD.width, CARD.height);
const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('a short post: the card stands under it, below its author', () => {
  const placed = placeCard(box(20, 60, 16, 16), box(180, 60, 900, 60), CARD, SCREEN);
  expect(placed).toEqual({ left: 20, top: 132, edge: 'top' });
});

test('a long post in the lower half: the card stands above it, its foot at the author', () => {
  const author = box(20, 500, 16, 16);
  const placed = placeCard(author, box(180, 500, 900, 600), CARD, SCREEN);
  expect(placed.edge).toBe('bottom');
  expect(cardAt(placed).bottom).toBeLessThanOrEqual(author.top);
});

test('a post over the whole screen with room in the margin: the card stands in the margin', () => {
  const reading = box(400, -200, 800, 1400);
  const placed = placeCard(box(240, 100, 16, 16), reading, CARD, SCREEN);
  expect(cardAt(placed).right).toBeLessThanOrEqual(reading.left);
});

test('an author on the right of the post, as phpBB prints them', () => {
  const reading = box(40, 100, 860, 500);
  const author = box(1000, 110, 16, 16);
  const placed = cardAt(placeCard(author, reading, CARD, SCREEN));
  expect(overlaps(placed, reading)).toBe(false);
  expect(overlaps(placed, author)).toBe(false);
});

test('wherever a strip of the screen is free the post stays readable, and the card stays on the screen', () => {
  const within = fc.record({ x: fc.integer({ min: 0, max: 1264 }), y: fc.integer({ min: 0, max: 784 }) });
  fc.assert(
    fc.property(within, fc.integer({ min: 0, max: 330 }), ({ x, y }, top) => {
      const reading = box(0, top, 1280, 40);
      const author = box(x, y, 16, 16);
      const placed = cardAt(placeCard(author, reading, CARD, SCREEN));
      expect(overlaps(placed, author)).toBe(false);
      expect(placed.left).toBeGreaterThanOrEqual(12);
      expect(placed.right).toBeLessThanOrEqual(1268);
      expect(placed.top).toBeGreaterThanOrEqual(12);
      expect(placed.bottom).toBeLessThanOrEqual(788);
      if (y > 420 || y < top) expect(overlaps(placed, reading)).toBe(false);
    }),
  );
});
