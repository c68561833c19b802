#!/usr/bin/env node
import { Command } from "commander";
import { isLightspeedError, version } from "lightspeed-pos";
import { demoCommand } from "./demo/command.js";
import { emulateCommand } from "./emulate.js";
import { recordCommand } from "./record/command.js";

const program = new Command("lightspeed")
  .description("Work with Lightspeed Retail (R-Series) point-of-sale data.")
  .version(version)
  .addCommand(demoCommand())
  .addCommand(emulateCommand())
  .addCommand(recordCommand())
  .showHelpAfterError("Run with --help to see what there is.");

try {
  await program.parseAsync();
} catch (error) {
  // A message of ours is enough on its own; anything else is a defect and shows where it happened.
  console.error(isLightspeedError(error) ? error.message : error);
  process.exitCode = 1;
}
