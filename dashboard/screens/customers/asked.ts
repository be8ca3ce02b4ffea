/** Which customers are shown; all of it is in the address, so that a link shows a colleague the same. */
export interface Asked {
  q?: string | undefined;
  /** Id of the dealer. */
  dealer?: string | undefined;
  /** Key of the series of one of their vehicles. */
  series?: string | undefined;
  /** Only those with a forum account. */
  linked?: 'true' | undefined;
}

/** The server looks for nothing shorter. */
export const SHORTEST_SEARCH = 2;

/** Reads an address; whatever is not understood is left out. */
export function readAsked(query: Record<string, string>): Asked {
  const { q = '', dealer = '', series, linked } = query;
  const typed = q.trim().slice(0, 60);
  return {
    q: typed.length >= SHORTEST_SEARCH ? typed : undefined,
    dealer: /^\d{1,15}$/.test(dealer) ? dealer : undefined,
    series: series && series.length <= 80 ? series : undefined,
    linked: linked === 'true' ? 'true' : undefined,
  };
}

/** The address of the list that shows these. */
export function hrefOfAsked(asked: Asked): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return search ? `/customers?${search}` : '/customers';
}
