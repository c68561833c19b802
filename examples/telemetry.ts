// The client's events as OpenTelemetry spans: one for each request, its attempts and waits as events on it.
import { type Span, trace } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { Lightspeed } from "lightspeed-pos";
import { startEmulator } from "lightspeed-pos/emulator";

const exporter = new InMemorySpanExporter(); // yours sends them to a collector
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));

/** Makes a span of every request of a client. */
function traceRequests(lightspeed: Lightspeed): void {
  const tracer = trace.getTracer("lightspeed-pos");
  const open = new Map<string, Span>();
  lightspeed.on("request", ({ requestID, method, path, accountID, lane, cost, waitedMs, attempt }) => {
    const attributes = { "http.request.method": method, "url.path": path, "lightspeed.lane": lane };
    const span = open.get(requestID) ?? tracer.startSpan(`${method} ${path}`, { attributes });
    open.set(requestID, span.setAttributes({ "lightspeed.account": accountID ?? 0, "lightspeed.drips": cost }));
    span.addEvent("sent", { attempt, waitedMs });
  });
  lightspeed.on("retry", ({ requestID, code, delayMs }) => open.get(requestID)?.addEvent("retry", { code, delayMs }));
  lightspeed.on("answer", ({ requestID, status, level = 0, ray = "" }) => {
    const attributes = { "http.response.status_code": status, "lightspeed.bucket.level": level, "cf.ray": ray };
    open.get(requestID)?.setAttributes(attributes).end();
    open.delete(requestID);
  });
}

const shop = await startEmulator();
const lightspeed = new Lightspeed({ baseUrl: shop.url, accessToken: shop.accessToken });
traceRequests(lightspeed);

const account = await lightspeed.accounts.first();
await account.items.all({ load: ["ItemShops"] });

for (const { name, attributes } of exporter.getFinishedSpans()) {
  console.log(name, `${attributes["lightspeed.drips"]} drips`, `bucket ${attributes["lightspeed.bucket.level"]}`);
}
await shop.close();
