import type { BehaviourGroup } from "./group.js";

/** What is known of sign in. */
export const signIn: readonly BehaviourGroup[] = [
  {
    tests: "session",
    resource: "Session",
    subject: "the session",
    documented: [
      "is at …, without an envelope",
      "shows the employee who granted the token",
      "says since when they are there, by the clock of the shop",
      "shows every right to a token for all, and to others what their scopes say",
      "needs a token, takes GET alone, and costs 1",
    ],
  },
  {
    tests: "oauth-token",
    subject: "a code",
    documented: [
      "is exchanged in a body of …",
      "is exchanged at the old address, which also tells the scope",
      "is exchanged by a client that names itself in a header, each part encoded",
      "lives for 60 seconds",
      "works once",
      "works for nobody else",
    ],
  },
  {
    tests: "oauth-token",
    subject: "PKCE",
    documented: [
      "the verifier of a challenge opens it, without a secret",
      "a plain challenge is its own verifier",
      "… is refused",
    ],
  },
  {
    tests: "oauth-token",
    subject: "documented errors of the token endpoint",
    documented: [
      "405 for another method than POST",
      "400 invalid_request for …, with a hint",
      "401 invalid_client for …",
      "401 invalid_client for a client that is blocked, whose tokens stop working too",
      "400 invalid_grant for a code or a refresh token that there never was",
      "400 invalid_scope for a refresh that asks for another scope",
    ],
  },
  {
    tests: "oauth-token",
    subject: "an access token",
    documented: [
      "is signed with RS256 by a key that the server shows",
      "has the documented claims, with fractions of a second",
      "can be introspected while it works",
      "reaches no further than its scopes",
    ],
  },
  {
    tests: "oauth-token",
    subject: "revoking",
    documented: ["ends both tokens", "refuses …"],
  },
  {
    tests: "oauth-token",
    subject: "",
    documented: ["the log tells what happened, and holds no secret"],
  },
  {
    tests: "oauth-rotation",
    subject: "a refresh",
    documented: [
      "gives a new pair that works",
      "leaves the old refresh token usable until the new access token is first used",
      "revokes an access token whose time is not over",
      "is allowed five times a minute for each connection",
    ],
  },
  {
    tests: "oauth-rotation",
    subject: "time",
    documented: [
      "an expired access token is refused in the documented words, and in others a day later",
      "a refresh token dies after 30 days without use",
    ],
  },
  {
    tests: "oauth-rotation",
    subject: "an employee who is locked out",
    documented: ["has tokens that do not work until they are let in again"],
  },
  {
    tests: "oauth-rotation",
    subject: "",
    documented: ["the other shape of a 401 can be chosen"],
  },
  {
    tests: "oauth-rotation",
    subject: "what can be switched",
    assumed: [
      "no grace: a used refresh token is spent at once",
      "a second refresh with one token can end what the first one gave",
      "no limit, no end, and access tokens that stay",
      "several accounts, each with a shop, employees and limits of its own",
      "an option that does not exist is refused",
    ],
  },
  {
    tests: "rights",
    subject: "an endpoint that needs a scope",
    documented: [
      "is open to each of those that it names: …",
      "is closed to other scopes, whoever granted them: …",
      "is closed to an employee without the rights, whatever the scopes: …",
    ],
  },
  {
    tests: "rights",
    subject: "",
    documented: ["an endpoint that names no scope is open to any: …"],
  },
  {
    tests: "rights",
    subject: "scopes of the general list",
    documented: ["… does not open … …"],
    assumed: ["… opens … …, which its page does not say"],
  },
  {
    tests: "rights",
    subject: "rights beside those of the scopes",
    assumed: ["… … needs …"],
  },
  {
    tests: "rights",
    subject: "an employee's rights",
    documented: [
      "that change after the token was granted hold for it at once",
      "are those of the role, whichever it is at the moment",
      "to see everything open what can be read",
      "end with …: their tokens stop working, and start again",
    ],
    observed: ["refuse in the words that were observed"],
    assumed: [
      "are their own without a role",
      "do not limit the fixed token",
      "are set by their names, for somebody who is there",
    ],
  },
  {
    tests: "rights",
    resource: "Session",
    subject: "the session",
    documented: ["shows the rights that the employee has and the scopes reach"],
  },
  {
    tests: "rights",
    subject: "codes of gift cards",
    documented: ["are shown to the scope for it alone, which has to be named", "stay hidden from whoever asks next"],
  },
  {
    tests: "rights",
    subject: "switched off",
    assumed: ["the scopes alone decide", "with the scopes, the rights alone decide"],
  },
  {
    tests: "rights",
    subject: "a shop whose data tell of no rights",
    assumed: ["limits nobody"],
  },
  {
    resource: "Item",
    subject: "an item",
    absent: ["hides costs from those without `product_cost`"],
  },
  {
    resource: "SaleLine",
    subject: "a line",
    absent: ["asks for the rights behind a price, a discount or a layaway that a body holds"],
  },
];
