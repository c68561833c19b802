import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A PNG of one colour, as a camera or a drawing program would write it. */
export function png(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = [0, ...Array.from({ length: width }, () => [red, green, blue]).flat()];
  const pixels = deflateSync(Buffer.from(Array.from({ length: height }, () => row).flat()));
  return Buffer.concat([signature, part("IHDR", header), part("IDAT", pixels), part("IEND", Buffer.alloc(0))]);
}

/** The size and first pixel of a PNG; throws where it is damaged. */
export function readPng(bytes: Uint8Array) {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, 8).equals(signature)) throw new Error("It has no PNG signature.");
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== file.readUInt32BE(at + 8 + length)) throw new Error("A checksum is wrong.");
    parts.set(named.subarray(0, 4).toString("latin1"), named.subarray(4));
    at += 12 + length;
  }
  const header = parts.get("IHDR") as Buffer;
  const pixels = inflateSync(parts.get("IDAT") as Buffer);
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4), color: [...pixels.subarray(1, 4)] };
}

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

function part(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
