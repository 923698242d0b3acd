/* What a search says of itself, in a sentence or two. */
export const FAILED = "Search did not work. The links below lead to everything on the site.";
export const SEARCHING = "Searching…";

/* What was found, and what was not. */
export function told({ meant, missing, isOther, whole, results, unfiltered }, words, isFiltered) {
  const filters = isFiltered ? " with these filters" : "";
  if (!results.length) {
    return `Nothing was found${words ? ` for “${words}”` : ""}${filters}. ${advice(isFiltered && unfiltered)}`;
  }
  const lost = missing.map((word) => `“${word}”`).join(" and ");
  const without = missing.length ? `Nothing was found for ${lost}. ` : "";
  const more = results.length - whole;
  if (!whole) {
    return `${without}No page has all words of “${meant}”. ${pages(more)} ${more === 1 ? "has" : "have"} some of them${filters}.`;
  }
  /* Such as an acronym that the pages write out, or a word for which they have another near it. */
  const asked = isOther ? ` for “${words}”, looked for as “${meant}”` : meant && ` for “${meant}”`;
  const others = more ? `, and ${more.toLocaleString("en-GB")} more with some of the words` : "";
  return `${without}${pages(whole)}${asked}${others}${filters}.`;
}

function advice(unfiltered) {
  return unfiltered
    ? `Without the filters there ${unfiltered === 1 ? "is" : "are"} ${pages(unfiltered)}.`
    : "Try fewer or other words, or start from a list below.";
}

/* A number of pages, in words. */
export const pages = (count) => `${count.toLocaleString("en-GB")} ${count === 1 ? "page" : "pages"}`;
