import { crc32, deflateSync } from "node:zlib";

const SIZE = 240;

/** A plain square in a colour of its own, for pictures of the generated shop that nobody ever took. */
export function placeholder(publicID: string): Buffer {
  const color = colorOf(publicID);
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array<Buffer>(SIZE).fill(color))]);
  const pixels = Buffer.concat(Array<Buffer>(SIZE).fill(row));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header()),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Muted, so that text on it can be read. */
function colorOf(publicID: string): Buffer {
  const hash = crc32(Buffer.from(publicID));
  return Buffer.from([hash, hash >>> 8, hash >>> 16].map((part) => 96 + (part & 0x7f)));
}

/** Eight bits each of red, green and blue. */
function header(): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(SIZE, 0);
  bytes.writeUInt32BE(SIZE, 4);
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
