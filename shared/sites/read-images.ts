import { cleanAddress, parseWebAddress } from './address.ts';
import { MOST_IMAGES, type Reading } from './reading.ts';

/** Addresses of a post's pictures, each once, in the page's order; not those of the engine or of a quote. */
export function readImages<N>({ page, base, site }: Reading<N>, container: N): string[] {
  const places = site.thread.post;
  const left = new Set(page.all(container, places.notImages));
  const images = new Set<string>();
  for (const node of page.all(container, places.images)) {
    if (left.has(node) || images.size >= MOST_IMAGES) continue;
    for (const name of places.imageAttributes) {
      const url = parseWebAddress(page.attribute(node, name) ?? '', base);
      if (url === null) continue;
      images.add(url.host === base.host ? cleanAddress(url, site.addresses) : url.href);
      break;
    }
  }
  return [...images];
}
