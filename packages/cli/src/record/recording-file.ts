import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { Recording } from "lightspeed-pos/emulator";
import { lockFile, unlockFile } from "lightspeed-pos/node";
import { readShop, refuseUnwritable, saveShop } from "../shop-file.js";
import { keyIn } from "./key-file.js";

/** A crash loses what came in this time. */
const SAVE_EVERY_MS = 2000;

/** Its owner's eyes alone: stand-ins hide who somebody is, and not what the shop sells. */
const OWNER_ONLY = 0o600;

/** A recording that is kept in a file: written as a whole every few seconds, and when it is closed. */
export class RecordingFile {
  readonly recording: Recording;
  readonly #file: string;
  readonly #timer: NodeJS.Timeout;
  #savedChanges = -1;
  #saving: Promise<void> = Promise.resolve();

  /** Goes on with the recording in a file, or starts one; refuses where another recorder has it. */
  static async open(path: string, keyFile: string | undefined, onFailure: (error: unknown) => void) {
    const file = resolve(path);
    await refuseUnwritable(file);
    await lockFile(file, (_, holder) => `Another recorder (process ${holder}) records into ${path}.`);
    try {
      const isThere = await access(file).then(
        () => true,
        () => false,
      );
      const key = await keyIn(keyFile ?? `${file}.key`, !isThere);
      const recording = new Recording({ key, data: isThere ? await readShop(file) : undefined });
      const opened = new RecordingFile(recording, file, onFailure);
      await opened.#save();
      return opened;
    } catch (error) {
      await unlockFile(file);
      throw error;
    }
  }

  private constructor(recording: Recording, file: string, onFailure: (error: unknown) => void) {
    this.recording = recording;
    this.#file = file;
    this.#timer = setInterval(() => void this.#save().catch(onFailure), SAVE_EVERY_MS);
  }

  /** Writes what is new, and gives the file free. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    try {
      await this.#saving.catch(() => {});
      await this.#save();
    } finally {
      await unlockFile(this.#file);
    }
  }

  /** One at a time. */
  #save(): Promise<void> {
    this.#saving = this.#saving.catch(() => {}).then(() => this.#saveChanges());
    return this.#saving;
  }

  async #saveChanges(): Promise<void> {
    const { changes, data } = this.recording;
    if (changes === this.#savedChanges) return;
    await saveShop(this.#file, data, OWNER_ONLY);
    this.#savedChanges = changes;
  }
}
