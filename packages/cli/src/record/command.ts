import { Command, InvalidArgumentError } from "commander";
import { isLightspeedError } from "lightspeed-pos";
import type { Outcome } from "lightspeed-pos/emulator";
import { wholeNumber } from "../numbers.js";
import { onStop } from "../stop.js";
import { Recorder } from "./recorder.js";
import { RecordingFile } from "./recording-file.js";
import { Report, summaryOf } from "./report.js";

interface RecordFlags {
  readonly to: string;
  readonly port: number;
  readonly upstream: URL;
  readonly keyFile?: string;
  readonly json?: boolean;
}

/** `lightspeed record`: passes a real account through and writes down its records, with stand-ins for people. */
export function recordCommand(): Command {
  return new Command("record")
    .description(
      "Pass requests on to a real account, and write the records that come back into a file for emulate --data. " +
        "What tells of people is replaced by stand-ins before anything is kept.",
    )
    .requiredOption("--to <file>", "the shop's file; a recording that is there goes on")
    .option("-p, --port <port>", "port on 127.0.0.1; 0 picks a free one", wholeNumber(0), 8788)
    .option("--upstream <origin>", "where requests go", origin, new URL("https://api.lightspeedapp.com"))
    .option("--key-file <file>", "the key that stand-ins are made with (default: the file's name and .key)")
    .option("--json", "print one line of JSON when it is ready")
    .addHelpText("after", EXPLANATION)
    .action(record);
}

const EXPLANATION = `
Give your program http://127.0.0.1:8788 as the API's address and let it read what you need. Its token passes through and
is kept nowhere. Names, emails, phones, addresses, notes, codes and every text that is not known to be harmless get
stand-ins, the same for the same text; ids, numbers, times, and what the shop calls its goods stay. Only the records of
the first account that comes by are written.`;

async function record({ to, port, upstream, keyFile, json }: RecordFlags): Promise<void> {
  const report = new Report();
  const file = await RecordingFile.open(to, keyFile, complain);
  const onOutcome = (outcome: Outcome) => {
    const remark = report.note(outcome);
    if (remark !== undefined) console.error(remark);
  };
  const recorder = new Recorder({ upstream, port, recording: file.recording, onOutcome });
  const url = await recorder.listen().catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  console.log(json ? JSON.stringify({ url }) : welcome(url, upstream.origin, to));
  onStop(() => void stop(recorder, file, to));
}

async function stop(recorder: Recorder, file: RecordingFile, to: string): Promise<void> {
  await recorder.close();
  try {
    await file.close();
    console.error(summaryOf(file.recording.counts, to));
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
}

/** Other messages than ours may quote what passed. */
function complain(error: unknown): void {
  console.error(isLightspeedError(error) ? error.message : `The recording failed (${(error as Error).name}).`);
}

function welcome(url: string, upstream: string, to: string): string {
  return `What is asked at ${url} goes on to ${upstream}, and its records into ${to}. Stop it with Ctrl-C.`;
}

/** Tokens travel with requests, so they leave this machine encrypted or not at all. */
function origin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new InvalidArgumentError("It must be an origin such as https://api.lightspeedapp.com.");
  }
  const isHere = ["127.0.0.1", "[::1]", "localhost"].includes(url.hostname);
  if (url.protocol === "https:" || isHere) return url;
  throw new InvalidArgumentError("It must start with https: only this machine is spoken to without.");
}
