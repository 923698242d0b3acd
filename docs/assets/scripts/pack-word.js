/* A pack as a Word file that can be edited: real headings, lists and links, in British English. The
   library that writes it is fetched only when somebody asks for a file. */
import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "../vendor/docx.js";
import { addressOf } from "./packs/content.js";

const LINES = 4;
const BULLETS = "bullets";
/* Lengths in twentieths of a point, sizes in half points: as Word counts them. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
const SERIF = "Georgia";
const SANS = "Arial";
/* Of a line, in 240ths. LibreOffice takes it for twentieths of a point where the rule is not named. */
const ROOM = { line: 276, lineRule: "auto" };
const heading = (size, before, after) => ({
  run: { font: SERIF, size, bold: true, color: "000000" },
  paragraph: { spacing: { before, after, ...ROOM }, keepNext: true, keepLines: true },
});

/* The file, as a Blob. */
export function wordOf(content) {
  const file = new Document({
    title: content.title,
    subject: "Board pack",
    creator: "Digital Boards",
    description: [content.date, content.count].filter(Boolean).join(", "),
    styles: {
      default: {
        document: {
          run: { font: SANS, size: 21, language: { value: "en-GB" } },
          paragraph: { spacing: { after: 120, ...ROOM } },
        },
        title: heading(44, 0, 120),
        heading1: heading(30, 480, 120),
        heading2: { ...heading(23, 240, 80), run: { font: SANS, size: 21, bold: true, color: "000000" } },
        listParagraph: { paragraph: { spacing: { after: 60 } } },
        hyperlink: { run: { color: "0B5866", underline: {} } },
      },
      paragraphStyles: [
        {
          id: "Quiet",
          name: "Quiet",
          basedOn: "Normal",
          next: "Normal",
          quickFormat: true,
          run: { size: 19, color: "4C595C" },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: { default: footerOf(content) },
        children: [...headOf(content), ...content.entries.flatMap((entry) => [...entryOf(entry, content.hasLines)])],
      },
    ],
  });
  return Packer.toBlob(file);
}

function headOf(content) {
  const when = [content.date, content.count].filter(Boolean).join(" · ");
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: content.title }),
    new Paragraph({ style: "Quiet", text: `Board pack. ${when}` }),
  ];
}

function* entryOf(entry, hasLines) {
  yield new Paragraph({ heading: HeadingLevel.HEADING_1, text: `${entry.number}. ${entry.title}` });
  yield new Paragraph({ style: "Quiet", keepNext: true, children: [linked(entry.address, entry.label)] });
  if (entry.asks) {
    yield new Paragraph({ children: [new TextRun({ text: entry.asks, italics: true })] });
  }
  for (const part of entry.parts) {
    yield new Paragraph({ heading: HeadingLevel.HEADING_2, text: part.title });
    for (const line of part.lines) {
      const list = part.key === "why" ? {} : { numbering: { reference: BULLETS, level: 0 } };
      yield new Paragraph({ ...list, children: line.map(runOf) });
    }
  }
  if (entry.notes || hasLines) {
    yield new Paragraph({ heading: HeadingLevel.HEADING_2, text: "Notes" });
  }
  for (const text of entry.notes ? entry.notes.split("\n") : []) {
    yield new Paragraph({ text });
  }
  if (hasLines) {
    yield* Array.from({ length: LINES }, (_, at) => ruled(at + 1 < LINES));
  }
}

const runOf = ([words, address]) => (address === undefined ? new TextRun(words) : linked(address, words));

const linked = (address, text) =>
  new ExternalHyperlink({ link: addressOf(address), children: [new TextRun({ text, style: "Hyperlink" })] });

/* An empty line to write on; all stay on one page. */
const ruled = (keepNext) =>
  new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: 480, lineRule: "exact" },
    border: {
      bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: "808080" },
      between: { style: BorderStyle.SINGLE, size: 4, space: 1, color: "808080" },
    },
  });

function footerOf(content) {
  const count = [PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: "Quiet",
        children: [new TextRun({ children: [`${content.title}, page `, ...count] })],
      }),
    ],
  });
}
