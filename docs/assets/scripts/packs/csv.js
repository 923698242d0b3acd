/* A pack as a table for a spreadsheet: a row for each question. */
import { addressOf, wordsOf } from "./content.js";

const PARTS = [
  "Why it matters",
  "Signs of a good answer",
  "Signs to worry about",
  "Evidence to ask for",
  "Who should be able to answer",
  "Guidance it rests on",
];
const COLUMNS = ["Meeting", "Date", "Number", "Question", "Set", "What it asks", ...PARTS, "Notes", "Address"];

/* The text of the file: UTF-8 with a byte order mark, by which Excel knows it, and lines that end as
   RFC 4180 says. */
export function csvOf(content) {
  const rows = content.entries.map((entry) => [
    content.title,
    content.date,
    String(entry.number),
    entry.title,
    entry.label,
    entry.asks,
    ...PARTS.map((title) => textOf(entry.parts.find((part) => part.title === title))),
    entry.notes,
    addressOf(entry.address),
  ]);
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

const textOf = (part) => (part ? part.lines.map(wordsOf).join("\n") : "");

/* A cell that starts so would be run as a formula (OWASP, "CSV Injection"): the sign before it keeps
   it a text. */
function cellOf(text) {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
