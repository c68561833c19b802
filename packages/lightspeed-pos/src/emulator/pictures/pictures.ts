/** The pictures that were uploaded to a shop, by their `publicID`. */
export class Pictures {
  /** Where they lie: below the address of the emulator, which changes from start to start. */
  address = "";
  readonly #uploaded = new Map<string, Uint8Array<ArrayBuffer>>();

  keep(publicID: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#uploaded.set(publicID, bytes);
  }

  get(publicID: string): Uint8Array<ArrayBuffer> | undefined {
    return this.#uploaded.get(publicID);
  }

  forget(publicID: string): void {
    this.#uploaded.delete(publicID);
  }

  /** Where an image lies: here, unless it has an address of its own. */
  addressOf(baseImageURL: string): string {
    return baseImageURL === "" ? this.address : baseImageURL;
  }
}
