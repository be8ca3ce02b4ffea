import tokens from '../../shared/ui/tokens.css?inline';

/** Closed in everything that ships: an open root would let the page read our words. Tests build with open ones. */
const MODE: ShadowRootMode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Our own elements in the page, so that we never read or watch ourselves. */
const hosts = new WeakSet<Node>();

export const isOurs = (node: Node) => hosts.has(node);

/** The product's colours, for roots of our own. */
export const tokensForHosts = tokens.replaceAll(':root', ':host');

/** A style sheet shared by all roots of one kind; parsed once. */
export function sharedSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** An empty element for the page that draws `content` where only we can see it. Put it into the page yourself. */
export function makeHost(document: Document, sheets: CSSStyleSheet[], content: Node): HTMLElement {
  const host = document.createElement('span');
  hosts.add(host);
  const root = host.attachShadow({ mode: MODE });
  root.adoptedStyleSheets = sheets;
  root.append(content);
  return host;
}
