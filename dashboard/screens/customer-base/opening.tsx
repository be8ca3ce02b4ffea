import type { ComponentChildren } from 'preact';

/** A number that opens its customers, where there are any and the role may see them. */
export const Opening = ({ href, children }: { href: string | undefined; children: ComponentChildren }) =>
  href === undefined ? <span>{children}</span> : <a href={href}>{children}</a>;
