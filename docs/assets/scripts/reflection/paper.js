/* The answers as a paper: every question in its order, with what was answered or room to write. It is
   seen in print alone, where a field would cut off what does not fit into it. */
import { LABELS, answerTo } from "./record.js";
import { made, part, questions } from "./parts.js";
import { lines, spoken, today } from "./summary.js";

export function drawPaper(record) {
  part("paper-day").textContent = `As of ${spoken(today())}. A private note of one reader, not a view of the board.`;
  part("paper").replaceChildren(...bySet().flatMap((ids) => setOf(ids, record)));
}

const bySet = () =>
  [...new Set([...questions.values()].map(({ set }) => set))].map((set) =>
    [...questions.keys()].filter((id) => questions.get(id).set === set),
  );

function setOf(ids, record) {
  const title = made("h2", { className: "app-paper__set" }, questions.get(ids[0]).setTitle);
  const list = made("ol", { className: "app-paper__questions" }, ...ids.map((id) => entry(id, record)));
  return [title, list];
}

function entry(id, { answers, previous }) {
  const now = answerTo(answers, id);
  const words = [boxes(now), ...lines(now).slice(1)];
  if (previous) {
    words.push(`Last time: ${lines(answerTo(previous.answers, id)).join(". ")}`);
  }
  const item = made("li", { className: "app-paper__question", value: questions.get(id).number });
  item.append(made("h3", { className: "app-paper__title" }, questions.get(id).title));
  item.append(...words.map((each) => made("p", { className: "app-paper__line" }, each)));
  if (!now.note) {
    item.append(made("p", { className: "app-paper__room" }));
  }
  return item;
}

/* Boxes to tick, with the answer ticked: they tell the same in black and white. */
const boxes = ({ confidence }) =>
  Object.entries(LABELS)
    .filter(([each]) => each)
    .map(([each, label]) => `${each === confidence ? "☑" : "☐"} ${label}`)
    .join("      ");
