/* How many pages have at least so many parts of a query, of all and for each value of each facet.
   Pagefind counts the pages that have every word of a way: all else follows from such counts. */

/* `parts` are the ways of each part: any one of them is enough for it. */
export async function countedBy(ask, parts, least, filters) {
  const total = { counts: {}, all: 0 };
  for (const [way, factor] of factorsOf(parts, least)) {
    const found = await ask.counted(way, filters);
    total.all += factor * found.unfilteredResultCount;
    for (const [facet, values] of Object.entries(found.filters)) {
      const counts = (total.counts[facet] ??= {});
      for (const [value, count] of Object.entries(values)) {
        counts[value] = (counts[value] ?? 0) + factor * count;
      }
    }
  }
  return total;
}

/* What to ask, and how often each answer counts. Of n sets, the elements of at least k number the sum
   over j from k to n of (-1)^(j-k) C(j-1, k-1) S(j), where S(j) is what the intersections of j of the sets
   number together (inclusion and exclusion; Comtet, Advanced Combinatorics, 1974, section 4.2). */
function factorsOf(parts, least) {
  const factors = new Map();
  for (let size = least; size <= parts.length; size += 1) {
    const factor = (-1) ** (size - least) * choose(size - 1, least - 1);
    for (const chosen of choices(parts, size)) {
      for (const { ways, sign } of chosen.map(anyOne).reduce(both, [{ ways: [], sign: 1 }])) {
        const way = ways.length === 1 ? ways[0] : ways.join(" ");
        factors.set(way, (factors.get(way) ?? 0) + sign * factor);
      }
    }
  }
  return [...factors].filter(([, factor]) => factor);
}

/* What has one of the ways: each alone, less what two have, and so on. */
const anyOne = (ways) =>
  Array.from(ways, (_, at) => choices(ways, at + 1))
    .flat()
    .map((those) => ({ ways: those, sign: those.length % 2 ? 1 : -1 }));

const both = (some, others) =>
  some.flatMap((one) => others.map((other) => ({ ways: [...one.ways, ...other.ways], sign: one.sign * other.sign })));

/* The ways to take so many of them, in their order. */
function choices(all, number) {
  if (!number || number > all.length) {
    return number ? [] : [[]];
  }
  const [first, ...others] = all;
  return [...choices(others, number - 1).map((each) => [first, ...each]), ...choices(others, number)];
}

const choose = (all, number) => (number ? (choose(all - 1, number - 1) * all) / number : 1);
