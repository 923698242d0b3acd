/* Which case studies a choice leaves, and how many each further choice would give. Nothing of the
   page: values in, values out. One pass, however many filters there are. */

/* `studies` have `values` (a list for each facet) and `text`; `chosen` maps a facet to the set of its
   values, `patterns` are what the text must hold. Values of one facet are alternatives, and
   each facet with a choice has to be met. Returned are
   `found`: for each study, whether it is left;
   `counts`: for each facet, how many studies each of its values has, given all the other filters;
   `without`: for each facet, and for `q`, how many studies fail by that filter alone. */
export function narrowed(studies, chosen, patterns) {
  const facets = Object.keys(studies[0]?.values ?? {});
  const active = facets.filter((name) => chosen[name]?.size);
  const counts = Object.fromEntries(facets.map((name) => [name, new Map()]));
  const without = {};
  const found = studies.map((study) => {
    const failed = active.filter((name) => !study.values[name].some((value) => chosen[name].has(value)));
    if (!patterns.every((pattern) => pattern.test(study.text))) {
      failed.push("q");
    }
    if (failed.length === 1) {
      without[failed[0]] = (without[failed[0]] ?? 0) + 1;
    }
    for (const name of failed.length > 1 ? [] : facets) {
      if (!failed.length || failed[0] === name) {
        for (const value of study.values[name]) {
          counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
        }
      }
    }
    return !failed.length;
  });
  return { found, counts, without };
}
