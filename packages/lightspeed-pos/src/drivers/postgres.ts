/** What is used of `pg`: a `Pool`, or a connected `Client` outside of a transaction. */
export interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** The rows of a statement; makes its table first where that is missing. */
export async function queryMaking(
  client: PostgresClient,
  create: string,
  statement: string,
  values: unknown[],
): Promise<readonly unknown[]> {
  try {
    return (await client.query(statement, values)).rows;
  } catch (error) {
    if (codeOf(error) !== undefinedTable) throw error;
  }
  await createTable(client, create);
  return (await client.query(statement, values)).rows;
}

const undefinedTable = "42P01";

// Two that create the same table at once can collide in the catalogue, although each says "if not exists": as a
// unique violation, a duplicate object or a duplicate table.
const collisions: readonly unknown[] = ["23505", "42710", "42P07"];

async function createTable(client: PostgresClient, create: string): Promise<void> {
  await client.query(create).catch((error: unknown) => {
    if (!collisions.includes(codeOf(error))) throw error;
  });
}

function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
