/* Hands a reader a file that was made in the browser. */
export function handOver(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  /* The browser reads the file after this: it must not be gone by then. */
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/* A name for a file, from the pack's own: `march-board-2027-03-04.docx`. */
export function fileName(pack, ending) {
  const words = [pack.name.trim() || "board-pack", pack.date].filter(Boolean).join(" ");
  const plain = words.normalize("NFKD").replace(/[^\p{Letter}\p{Number}]+/gu, "-");
  return `${plain.replace(/^-|-$/g, "").toLowerCase().slice(0, 80) || "board-pack"}.${ending}`;
}
