import { absent, assumed, type Behaviours, EVERY, observed } from "./entry.js";

/** How requests are refused, and who may ask. */
export const errors: Behaviours = {
  "error.body": observed(
    EVERY,
    "An error has four texts: httpCode, httpMessage, message, errorClass.",
    "recordings of 2016",
  ),
  "error.missing-record": observed(
    EVERY,
    "A record that does not exist is a 404 in the API's own words.",
    "recordings of 2016",
  ),
  "error.missing-field": observed(
    EVERY,
    "What is missing is told in the API's own words, status 400.",
    "recordings of 2016",
  ),
  "error.unknown-path": assumed(
    EVERY,
    "An unknown path is a 404, and a method that a path does not take a 405 with those that it does.",
    "Errors names the statuses",
  ),
  "error.other-account": observed(
    "Account",
    "Another account than the token's is a 404.",
    "a client's tests against the live API",
  ),
  "error.unknown-token": observed(
    EVERY,
    "A token that is not known is a 401 in the shape of the token server, or in the API's own where that was chosen.",
    "Refresh Token; recordings of 2017",
  ),
  "error.expired-token": observed(
    EVERY,
    "In the API's own shape an expired token hears that it has expired, with an error class of its own.",
    "an answer kept beside a tap, before 2021",
  ),
  "error.old-words": observed(
    EVERY,
    "Old clients are let in with HTTP Basic, Authorization: OAuth, and a token in the query.",
    "clients of the API's first years",
  ),
  "error.no-challenge-for-ajax": absent(
    EVERY,
    "The API leaves WWW-Authenticate out of what it answers scripts of a page, and answered 503 to too many requests at first.",
    "release notes, API Updates",
  ),
  "error.statuses-409-and-422": absent(
    EVERY,
    "The API's table of errors has 409 and 422; the emulator answers 400 to what is refused, as every recording does.",
    "Errors",
  ),
};
