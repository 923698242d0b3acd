/* What is searched for, in the page's address: `?q=governance&theme=Clinical+leadership`. So a search
   can be shared, kept as a bookmark, and gone back to. */

/* What an address asks for: words, and the values chosen of each facet. */
export function asked(query, facets) {
  const given = new URLSearchParams(query);
  const chosen = Object.fromEntries(facets.map((facet) => [facet, given.getAll(facet).filter(Boolean)]));
  return { words: given.get("q")?.trim() ?? "", chosen };
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
