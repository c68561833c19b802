import { InvalidInputError } from "../errors.js";

/** What says where a picture lies: an image, on its own or loaded with an item. */
export interface Pictured {
  readonly publicID: string;
  readonly baseImageURL: string;
}

const fits = ["scale", "limit", "fill"] as const;
const gravities = [
  "center",
  "north_west",
  "north",
  "north_east",
  "west",
  "east",
  "south_west",
  "south",
  "south_east",
] as const;
const formats = ["jpg", "png"] as const;

/** How a picture is to come. */
export interface ImageSettings {
  /** In pixels. */
  readonly width?: number | undefined;
  /** In pixels. */
  readonly height?: number | undefined;
  /** `scale` stretches to the size, `limit` keeps the proportions within it, `fill` crops to it. @default "scale" */
  readonly fit?: (typeof fits)[number] | undefined;
  /** Which part `fill` keeps. @default "center" */
  readonly gravity?: (typeof gravities)[number] | undefined;
  /** @default "jpg" */
  readonly format?: (typeof formats)[number] | undefined;
}

/**
 * The address of a picture, in a size (documented: Image).
 *
 * ```ts
 * imageUrl(item.Images[0], { width: 300, height: 200, fit: "limit" });
 * // https://…/upload/w_300,h_200,c_limit/dsxcqjwl1s4j.jpg
 * ```
 */
export function imageUrl(image: Pictured, settings: ImageSettings = {}): string {
  const { format = "jpg" } = settings;
  if (!formats.includes(format)) throw new InvalidInputError(`format must be one of ${formats.join(", ")}.`);
  const size = settingsOf(settings);
  const base = image.baseImageURL.replace(/\/*$/, "/");
  return `${base}${size === "" ? "" : `${size}/`}${encodeURI(image.publicID)}.${format}`;
}

function settingsOf({ width, height, fit, gravity }: ImageSettings): string {
  if (fit !== undefined && !fits.includes(fit)) throw new InvalidInputError(`fit must be one of ${fits.join(", ")}.`);
  if (gravity !== undefined && !gravities.includes(gravity)) {
    throw new InvalidInputError(`gravity must be one of ${gravities.join(", ")}.`);
  }
  if (gravity !== undefined && fit !== "fill") throw new InvalidInputError('gravity goes with fit: "fill" alone.');
  if (fit !== undefined && width === undefined && height === undefined) {
    throw new InvalidInputError("fit needs a width or a height to fit into.");
  }
  const parts = [
    width === undefined ? "" : `w_${pixels("width", width)}`,
    height === undefined ? "" : `h_${pixels("height", height)}`,
    fit === undefined ? "" : `c_${fit}`,
    gravity === undefined ? "" : `g_${gravity}`,
  ];
  return parts.filter((part) => part !== "").join(",");
}

function pixels(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidInputError(`${name} must be a whole number of pixels, 1 or more.`);
}
