/* The page of all answers: the counts, the comparison, the owners, and what cannot be read, redrawn
   at every change. The questions are printed on the page, so that nothing has to be fetched. */
import { write } from "./common/text.js";
import { kept, watch } from "./reflection/store.js";
import { LABELS } from "./reflection/record.js";
import { compared, counted, lines, many, owned, spoken, strangers } from "./reflection/summary.js";
import { made, part, questions } from "./reflection/parts.js";
import { drawPaper } from "./reflection/paper.js";
import "./reflection/fields.js";
import "./reflection/files.js";

const ids = [...questions.keys()];
/* As the page has it, so that nothing moves. */
const NO_LAST_TIME = part("changes-words").textContent;

watch(draw);
/* Nobody sees the paper before it is printed. */
addEventListener("beforeprint", paper);
matchMedia("print").addEventListener("change", ({ matches }) => matches && paper());

function paper() {
  part("by-theme").open = true;
  drawPaper(kept().record);
}

function draw(now) {
  drawTrouble(now);
  drawCounts(now.record);
  drawChanges(now.record);
  drawOwners(now.record);
  drawStrangers(now.record);
}

function drawTrouble({ trouble, problem }) {
  part("trouble").hidden = !trouble;
  part("save-text").hidden = trouble !== "unreadable";
  part("trouble-words").textContent = {
    "": "",
    blocked: "This browser does not let the site keep anything. You can answer here, and save your answers as a file before you leave the page.",
    full: "This browser has no room left for the site: what you wrote last is not kept. Save your answers as a file before you leave the page.",
    unreadable: `What this browser kept cannot be read. ${problem} Nothing of it is lost: save it as it is, in a file, for somebody to look at. Then delete it to start again.`,
  }[trouble];
}

function drawCounts({ answers }) {
  for (const row of document.querySelectorAll("[data-reflect-row]")) {
    const { reflectSet, reflectTheme } = row.dataset;
    const theirs = ids.filter((id) => isIn(questions.get(id), reflectSet, reflectTheme));
    const counts = counted(theirs, answers);
    for (const [confidence, count] of Object.entries(counts)) {
      write(row.querySelector(`[data-reflect-count="${confidence}"]`), String(count));
      const { style } = row.querySelector(`[data-reflect-bar="${confidence}"]`);
      /* A bar without any answer is drawn by the stylesheet. */
      if (style.flexGrow || counts[""] < theirs.length) {
        style.flexGrow = count;
      }
    }
  }
}

function isIn(question, set, theme) {
  return (!set || question.set === set) && (!theme || question.themes.includes(theme));
}

function drawChanges(record) {
  const { previous } = record;
  const list = part("changes");
  list.replaceChildren();
  /* A paper need not say that there is nothing to compare. */
  part("changes-section").classList.toggle("app-reflection--apart", !previous);
  if (!previous) {
    write(part("changes-words"), NO_LAST_TIME);
    return;
  }
  const { changed, same, open } = compared(ids, record);
  part("changes-words").textContent =
    `Your last time ended on ${spoken(previous.ended)}. Since then ${many(changed.length, "answer has", "answers have")} changed, ` +
    `and ${same || "none"} ${same === 1 ? "is" : "are"} the same.` +
    (open ? ` ${many(open, "question", "questions")} that you answered then ${open === 1 ? "has" : "have"} no answer yet.` : "");
  list.append(...changed.map(({ id, then, now }) => made("li", {}, linkTo(id), made("p", { className: "app-reflection__change" }, ...turn(then, now)))));
}

/* "Partly → Confident"; the arrow is read aloud as a word. */
function turn(then, now) {
  return [
    LABELS[then],
    made("span", { ariaHidden: "true" }, " → "),
    made("span", { className: "app-hidden" }, " to "),
    made("strong", {}, LABELS[now]),
  ];
}

function drawOwners({ answers }) {
  const owners = owned(ids, answers);
  part("owners-section").hidden = !owners.length;
  part("owners").replaceChildren(
    ...owners.map(([name, theirs]) =>
      made("li", {}, made("p", { className: "app-reflection__owner" }, name), made("ul", {}, ...theirs.map((id) => made("li", {}, linkTo(id))))),
    ),
  );
}

function drawStrangers(record) {
  const unknown = strangers(ids, record);
  part("strangers-section").hidden = !unknown.length;
  part("strangers").replaceChildren(
    ...unknown.map(({ id, title, now, then }) =>
      made(
        "li",
        {},
        made("p", { className: "app-reflection__owner" }, title || id),
        ...[["Now", now], ["Last time", then]]
          .filter(([, answer]) => answer.confidence || answer.note || answer.owner)
          .map(([when, answer]) => made("p", { className: "app-reflection__words" }, `${when}: ${lines(answer).join("\n")}`)),
      ),
    ),
  );
}

function linkTo(id) {
  return made("a", { href: `#app-on-${id}` }, questions.get(id).title);
}
