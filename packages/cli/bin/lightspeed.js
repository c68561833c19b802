#!/usr/bin/env node
// What npm links as the command. It is here before anything is built, because npm links only what it finds.
import { existsSync } from "node:fs";

const main = new URL("../dist/main.js", import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error("This clone is not built yet: npm run build");
  process.exitCode = 1;
}
