import { createHmac } from "node:crypto";
import { CITIES, FAMILY_NAMES, FILLER, GIVEN_NAMES, STREETS, TRADES } from "./words.js";

/** What a text looks like, and its stand-in too. */
export type Shape = keyof typeof makers;

/** Numbers that follow from a text and the key, and from nothing else. */
class Draw {
  readonly #key: Uint8Array;
  readonly #seed: string;
  #bytes: Buffer = Buffer.alloc(0);
  #block = 0;
  #at = 0;

  constructor(key: Uint8Array, seed: string) {
    this.#key = key;
    this.#seed = seed;
  }

  /** A number below `end`, which is far below the 32 bits that it is drawn from. */
  below(end: number): number {
    if (this.#at + 4 > this.#bytes.length) this.#refill();
    this.#at += 4;
    return this.#bytes.readUInt32BE(this.#at - 4) % end;
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }

  hex(digits: number): string {
    return Array.from({ length: digits }, () => this.below(16).toString(16)).join("");
  }

  #refill(): void {
    this.#bytes = createHmac("sha256", this.#key).update(`${this.#block} ${this.#seed}`).digest();
    this.#block += 1;
    this.#at = 0;
  }
}

const makers = {
  givenName: (_: string, draw: Draw) => draw.of(GIVEN_NAMES),
  familyName: (_: string, draw: Draw) => draw.of(FAMILY_NAMES),
  fullName: (_: string, draw: Draw) => `${draw.of(GIVEN_NAMES)} ${draw.of(FAMILY_NAMES)}`,
  company: (_: string, draw: Draw) => `${draw.of(FAMILY_NAMES)} ${draw.of(FAMILY_NAMES)} ${draw.of(TRADES)}`,
  street: (_: string, draw: Draw) => `${draw.below(900) + 1} ${draw.of(STREETS)} Street`,
  city: (_: string, draw: Draw) => draw.of(CITIES),
  email: (_: string, draw: Draw) => `${draw.hex(16)}@example.com`,
  url: (_: string, draw: Draw) => `https://example.com/${draw.hex(16)}`,
  moment: (text: string, draw: Draw) => otherDay(text, draw),
  masked: (text: string) => text.replace(/\S/gu, "*"),
  /** Letter for letter, digit for digit. */
  characters: (text: string, draw: Draw) => text.replace(/[^\s!-/:-@[-`{-~]/gu, (character) => likeIt(character, draw)),
  /** Words of the same length together. */
  filler: (text: string, draw: Draw) => {
    let words = "";
    while (words.length < text.length) words += `${draw.of(FILLER)} `;
    return words.slice(0, text.length);
  },
};

/** Replaces texts: the same one always by the same, as long as the key is the same. */
export class StandIns {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** What stands for a text. Nothing stands for nothing. */
  of(shape: Shape, text: string): string {
    if (text.trim() === "") return text;
    const draw = new Draw(this.#key, `${shape} ${text}`);
    let standIn = makers[shape](text, draw);
    for (let more = TRIES; more > 0 && areAlike(standIn, text); more -= 1) standIn = makers[shape](text, draw);
    return standIn;
  }

  /** What others may know of the key: it tells two of them apart. */
  get mark(): string {
    return new Draw(this.#key, "mark").hex(16);
  }
}

/** By chance a stand-in is the text itself. Marks alone have no other, so it ends. */
const TRIES = 20;

function areAlike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function likeIt(character: string, draw: Draw): string {
  if (/\p{Nd}/u.test(character)) return String(draw.below(10));
  const letter = String.fromCharCode(97 + draw.below(26));
  return /\p{Lu}/u.test(character) ? letter.toUpperCase() : letter;
}

const DAY = 86_400_000;
/** From 1940 on, so that people are neither children nor dead. */
const FIRST_DAY = Date.UTC(1940, 0, 1) / DAY;
const DAYS = 60 * 365;

/** Another day at the same time of it; what is no date is as good as none. */
function otherDay(text: string, draw: Draw): string {
  const day = new Date((FIRST_DAY + draw.below(DAYS)) * DAY).toISOString().slice(0, 10);
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text) ? day + text.slice(10) : day;
}
