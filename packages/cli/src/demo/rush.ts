import type { AccountRecord } from "lightspeed-pos";
import type { Journal } from "./journal.js";

const reads = 300;

/** Many reads at once that cannot share requests: more than the bucket holds, and none is refused. */
export async function rush({ items }: AccountRecord, journal: Journal): Promise<void> {
  journal.note(`${reads} reads at once, more than the bucket holds. The client waits just long enough for each:\n`);
  let done = 0;
  const progress = setInterval(() => console.log(`  ${done} of ${reads}, bucket ${journal.bucket}`), 4000);
  try {
    await journal.step(
      `Promise.all(${reads} × account.items.first({ where: { itemID } }))`,
      () =>
        Promise.all(
          Array.from({ length: reads }, async (_, index) => {
            await items.first({ where: { itemID: index + 1 } });
            done += 1;
          }),
        ),
      (all) => `${all.length} answered, ${journal.refused} refused`,
    );
  } finally {
    clearInterval(progress);
  }
}
