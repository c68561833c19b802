import { TokenKeeper } from "../../../src/auth/keeper.js";
import { OAuth } from "../../../src/auth/oauth.js";
import { Tokens, textOfTokens, tokensFromText } from "../../../src/auth/tokens.js";
import type { OAuth as EmulatedOAuth } from "../../../src/emulator/oauth/index.js";
import type { TokenStore } from "../../../src/index.js";
import { application } from "../shop.js";
import { type Chance, seeded } from "./chance.js";
import { type Fate, Life, type Steps } from "./life.js";
import { SimClock } from "./sim-clock.js";
import { type Faults, mortalFetch, tokenServer } from "./token-server.js";

/** Where a trial keeps its tokens. */
export interface TrialPlace {
  /** The store as a process has it. */
  storeFor(life: Life, clock: SimClock): TokenStore;
  /** The store as it is. */
  readonly store: TokenStore;
  /** Where a process can die. */
  readonly steps: readonly string[];
}

/**
 * Where a process can stand still. Not between the last look at its turn and the first byte that it sends: who is stopped
 * there for longer than a lease sends a token that may be spent by then, and no client can help that.
 */
const freezingSteps = [
  "read: before",
  "read: after",
  "lease: before",
  "lease: after",
  "refresh: answered",
  "save: before",
  "save: after",
  "use: before",
  "use: after",
];

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 2, 20);

/** One run: processes that use a connection, some of which die; then one that lives has to get through. */
export class Trial {
  readonly #seed: number;
  readonly #chance: Chance;
  readonly #steps: Steps;
  readonly #clock: SimClock;
  readonly #server: EmulatedOAuth;
  readonly #place: TrialPlace;
  readonly #connection: string;
  readonly #faults: Faults;
  /** Every access token that a store ever held. */
  readonly #saved = new Set<string>();

  constructor(seed: number, steps: Steps, makePlace: (clock: SimClock) => TrialPlace) {
    this.#seed = seed;
    this.#chance = seeded(seed);
    this.#steps = steps;
    this.#clock = new SimClock(start);
    this.#server = tokenServer(this.#clock, seed);
    this.#place = makePlace(this.#clock);
    this.#connection = `run-${seed}`;
    this.#faults = { left: this.#chance.between(0, 3) };
  }

  /** Throws when a promise is broken. With a fate, a process that has to refresh meets it before all else. */
  async run(first?: Fate): Promise<void> {
    await this.#connect();
    if (first !== undefined) {
      this.#clock.advance(61 * 60_000);
      await this.#process(first);
    }
    for (let rounds = this.#chance.between(1, 4); rounds > 0; rounds -= 1) {
      this.#passTime();
      const processes = Array.from({ length: this.#chance.between(1, 3) }, () => this.#process(this.#fate()));
      await Promise.all(processes);
    }
    this.#faults.left = 0;
    this.#passTime();
    await this.#process({});
    this.#clock.stop();
    this.#checkServer();
  }

  async #connect(): Promise<void> {
    const { accessToken, refreshToken, expiresIn } = this.#server.issue();
    const issuedAt = this.#clock.now();
    const times = { issuedAt, expiresAt: issuedAt + expiresIn * 1000 };
    const tokens = new Tokens({ ...application, accessToken, refreshToken, ...times, cause: "connected" });
    const isSaved = await this.#place.store.save(this.#connection, textOfTokens(tokens), undefined);
    if (!isSaved) throw new Error(`${this.#connection} was there before.`);
    this.#saved.add(accessToken);
  }

  /** To within the margin before the end of a token, past its end, days on, or not at all; in sum less than 30 days. */
  #passTime(): void {
    this.#clock.advance(this.#chance.pick([0, 59.5 * 60_000, 61 * 60_000, 5 * day]));
  }

  #fate(): Fate {
    if (this.#chance.chance(0.25)) return {};
    if (this.#chance.chance(0.25)) return { freezesAt: this.#chance.pick(freezingSteps) };
    if (this.#chance.chance(0.5)) return { diesAt: this.#chance.pick(this.#place.steps) };
    return { diesAfter: this.#chance.between(1, 45) };
  }

  /** A process that makes a few calls; it ends when they are done, or when it dies. */
  async #process(fate: Fate): Promise<void> {
    const life = new Life(this.#steps, fate, this.#clock);
    const store = this.#watched(this.#place.storeFor(life, this.#clock));
    const fetch = mortalFetch(this.#server, life, this.#clock, this.#chance, this.#faults);
    const { now } = this.#clock;
    const options = { clock: this.#clock, now, random: this.#chance.fraction, leaseTime: 20_000 };
    const oauth = new OAuth({ ...application, ...options, fetch });
    const keeper = new TokenKeeper({ ...options, oauth, store, connection: this.#connection });
    await Promise.race([life.death, this.#makeCalls(keeper, life)]);
  }

  async #makeCalls(keeper: TokenKeeper, life: Life): Promise<void> {
    for (let calls = this.#chance.between(1, 3); calls > 0; calls -= 1) {
      const token = await keeper.token();
      if (!(await this.#use(token, life)) && !(await this.#use(await keeper.token(token), life))) {
        // The token that it was given may have been renewed by another process on the way to the server.
        const again = await keeper.token(token);
        if (!(await this.#use(again, life))) throw new Error("A live process got no token that works.");
      }
      await this.#clock.sleep(this.#chance.between(0, 60_000));
    }
  }

  async #use(token: string, life: Life): Promise<boolean> {
    if (!this.#saved.has(token)) throw new Error("A token was used that no store held.");
    await life.step("use: before");
    await this.#clock.sleep(this.#chance.between(0, 200));
    const isWelcome = this.#isWelcome(token);
    await life.step("use: after");
    return isWelcome;
  }

  #isWelcome(token: string): boolean {
    try {
      this.#server.admit(token);
      return true;
    } catch {
      return false;
    }
  }

  /** Notes what is saved, when the store has it. */
  #watched(store: TokenStore): TokenStore {
    const note = (text: string) => this.#saved.add(tokensFromText(text, this.#connection).accessToken);
    return {
      ...store,
      read: async (connection) => {
        const entry = await store.read(connection);
        if (entry !== undefined) note(entry.text);
        return entry;
      },
      save: async (connection, text, version) => {
        const isDone = await store.save(connection, text, version);
        if (isDone && text !== undefined) note(text);
        return isDone;
      },
    };
  }

  #checkServer(): void {
    const late = this.#server.events.filter(
      ({ refreshToken }) => refreshToken === "spent" || refreshToken === "revoked",
    );
    if (late.length > 0) throw new Error(`A refresh token was sent that was ${late[0]?.refreshToken}.`);
    const isAlive = this.#server.events.every(({ error }) => error !== "invalid_grant");
    if (!isAlive) throw new Error(`Seed ${this.#seed}: the server refused a refresh token.`);
  }
}
