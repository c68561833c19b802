import type { RegisteredClient } from "./clients.js";
import { PASSWORD, type Person } from "./people.js";
import { describeScope } from "./scopes.js";
import { style } from "./style.js";

interface SignInPage {
  /** Path and query that the form goes to. */
  readonly address: string;
  readonly client: RegisteredClient;
  /** Who can sign in here; told, since this is no real shop. */
  readonly people: readonly Person[];
  /** What was typed before, when it did not fit. */
  readonly failedLogin: string | undefined;
}

/** Asks who it is. */
export function signInPage({ address, client, people, failedLogin }: SignInPage): string {
  const login = failedLogin ?? people[0]?.login ?? "";
  const problem =
    failedLogin === undefined ? "" : `<p role="alert" class="problem">That e-mail and password do not fit.</p>`;
  return page(
    "Sign in",
    `<h1>Sign in</h1>
    <p><strong>${escaped(client.name)}</strong> wants to connect to your shop.</p>
    ${problem}
    <form method="post" action="${escaped(address)}">
      <label for="login">E-mail</label>
      <input id="login" name="login" type="email" autocomplete="username" required autofocus value="${escaped(login)}">
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required>
      <button type="submit" class="main">Sign in</button>
    </form>
    <details open>
      <summary>Who can sign in?</summary>
      <p>This is an emulated shop. Everybody's password is <code>${PASSWORD}</code>.</p>
      <ul>${people.map(({ name, login }) => `<li>${escaped(name)}: <code>${escaped(login)}</code></li>`).join("")}</ul>
    </details>`,
  );
}

interface ConsentPage {
  readonly address: string;
  readonly client: RegisteredClient;
  readonly scopes: readonly string[];
  /** Those of the scopes that the person has no right behind. */
  readonly beyond: readonly string[];
  readonly person: Person;
  readonly ticket: string;
}

/** Asks whether the application may. */
export function consentPage({ address, client, scopes, beyond, person, ticket }: ConsentPage): string {
  const rights = scopes.map((scope) => {
    const remark = beyond.includes(scope) ? " <em>not among your own rights</em>" : "";
    return `<li>${escaped(describeScope(scope) ?? scope)} <code>${escaped(scope)}</code>${remark}</li>`;
  });
  return page(
    `Connect ${client.name}`,
    `<h1>Connect ${escaped(client.name)}?</h1>
    <p>You are <strong>${escaped(person.name)}</strong>, account ${person.accountID}.
      <strong>${escaped(client.name)}</strong> will be able to use:</p>
    <ul class="rights">${rights.join("")}</ul>
    <p>It never gets more than your own rights, and you can end the connection at any time.</p>
    <form method="post" action="${escaped(address)}" class="decision">
      <input type="hidden" name="ticket" value="${escaped(ticket)}">
      <button type="submit" name="decision" value="allow" class="main">Allow</button>
      <button type="submit" name="decision" value="deny">Deny</button>
    </form>`,
  );
}

/** Says what is wrong with the address that brought somebody here. */
export function problemPage(error: string, hint: string): string {
  return page(
    "This link does not work",
    `<h1>This link does not work</h1>
    <p>The application that sent you here made a mistake, so there is nothing that you can do about it on this page.</p>
    <p role="alert" class="problem"><code>${escaped(error)}</code> ${escaped(hint)}</p>`,
  );
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} · emulated shop</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
    ${content}
    </main>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
