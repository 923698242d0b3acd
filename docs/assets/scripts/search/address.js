/* What is searched for, in the page's address: `?q=governance&theme=Clinical+leadership`. So a search
   can be shared, kept as a bookmark, and gone back to. */

/* What an address asks for: words, and the values chosen of each facet. */
export function asked(query, facets) {
  const given = new URLSearchParams(query);
  const chosen = facets.map((facet) => [facet, [...new Set(given.getAll(facet))].filter(Boolean)]);
  return { words: given.get("q")?.trim() ?? "", chosen: Object.fromEntries(chosen) };
}

/* The chosen values that there are: an address can be old, or made by hand. `totals` has them all. */
export function known(chosen, totals) {
  const facets = Object.entries(chosen);
  return Object.fromEntries(facets.map(([facet, values]) => [facet, values.filter((each) => each in (totals[facet] ?? {}))]));
}

/* The address that asks for it, below the page's own. */
export function addressOf({ words, chosen }) {
  const given = new URLSearchParams();
  if (words) {
    given.set("q", words);
  }
  for (const [facet, values] of Object.entries(chosen)) {
    values.forEach((value) => given.append(facet, value));
  }
  const query = given.toString();
  return query ? `?${query}` : location.pathname;
}
