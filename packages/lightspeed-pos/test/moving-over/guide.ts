import { readFileSync } from "node:fs";

/** A row of a guide's tables: a call of the other client, and what stands for it here. */
export interface Row {
  readonly line: number;
  /** The other client's calls: the code of the first cell. */
  readonly theirs: readonly string[];
  /** Ours: the code of the second cell. */
  readonly ours: readonly string[];
}

/** A page about moving over, taken apart. */
export interface Guide {
  readonly text: string;
  readonly rows: readonly Row[];
  /** The `ts` blocks. */
  readonly examples: readonly string[];
}

/** Reads a page of the docs folder. */
export function readGuide(name: string): Guide {
  const text = readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), "utf8");
  const examples = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code as string);
  return { text, rows: rowsOf(text), examples };
}

function rowsOf(text: string): Row[] {
  return text.split("\n").flatMap((line, index, lines) => {
    const isBody = line.startsWith("| ") && !line.startsWith("| ---") && !lines[index + 1]?.startsWith("| ---");
    if (!isBody) return [];
    const [, theirs = "", ours = ""] = cellsOf(line);
    return [{ line: index + 1, theirs: codeIn(theirs), ours: codeIn(ours) }];
  });
}

// A pipe within a cell, in code too, is written `\|`.
function cellsOf(line: string): string[] {
  return line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);
}
