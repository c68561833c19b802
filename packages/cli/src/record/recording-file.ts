import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { Recording } from "lightspeed-pos/emulator";
import { lockFile, unlockFile } from "lightspeed-pos/node";
import { readShop, refuseUnwritable, saveShop } from "../shop-file.js";
import { keyIn } from "./key-file.js";

/** A crash loses what came in this time, or in twenty times what it takes to write a large file. */
const SAVE_EVERY_MS = 2000;
const SHARE_OF_TIME = 1 / 20;

/** Its owner's eyes alone: stand-ins hide who somebody is, and not what the shop sells. */
const OWNER_ONLY = 0o600;

/** A recording that is kept in a file: written as a whole every few seconds, and when it is closed. */
export class RecordingFile {
  readonly recording: Recording;
  readonly #file: string;
  readonly #onFailure: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
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
      opened.#saveLater(0);
      return opened;
    } catch (error) {
      await unlockFile(file);
      throw error;
    }
  }

  private constructor(recording: Recording, file: string, onFailure: (error: unknown) => void) {
    this.recording = recording;
    this.#file = file;
    this.#onFailure = onFailure;
  }

  /** Writes what is new, and gives the file free. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isClosed = true;
    try {
      await this.#save();
    } finally {
      await unlockFile(this.#file);
    }
  }

  #saveLater(took: number): void {
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.#saveAgain(), Math.max(SAVE_EVERY_MS, took / SHARE_OF_TIME));
  }

  async #saveAgain(): Promise<void> {
    const start = performance.now();
    await this.#save().catch(this.#onFailure);
    this.#saveLater(performance.now() - start);
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
