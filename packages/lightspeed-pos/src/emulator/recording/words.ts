/** What stand-ins are called. None of it is anybody's. */
export const GIVEN_NAMES = [
  ["Ada", "Alan", "Amira", "Anton", "Astrid", "Bela", "Bruno", "Carla", "Cleo", "Dario", "Dora", "Edgar", "Elin"],
  ["Emil", "Farah", "Felix", "Greta", "Hugo", "Ida", "Ilse", "Ivan", "Jana", "Jonas", "Kaja", "Karim", "Lena"],
  ["Leo", "Liam", "Luisa", "Mara", "Marek", "Milo", "Mina", "Nadia", "Nils", "Nora", "Olga", "Omar", "Otto"],
  ["Paula", "Pia", "Rafael", "Rosa", "Ruben", "Sami", "Sofia", "Tarek", "Tilda", "Tomas", "Vera", "Viktor", "Zoe"],
].flat();

export const FAMILY_NAMES = [
  ["Abel", "Adler", "Amsel", "Bach", "Baum", "Berg", "Birk", "Blum", "Brandt", "Brook", "Busch", "Castell", "Dorn"],
  ["Falk", "Feld", "Fink", "Forst", "Fuchs", "Garcin", "Grove", "Hagen", "Hill", "Holm", "Horn", "Jagger", "Kern"],
  ["Kiesel", "Lake", "Linden", "Lund", "Marsh", "Moor", "Nadel", "North", "Oak", "Palmer", "Quill", "Rabe", "Reed"],
  ["Ridge", "Rivers", "Rowan", "Sand", "Stein", "Stone", "Strand", "Thorne", "Vale", "Wald", "Weber", "Winter", "Wolf"],
].flat();

export const TRADES = ["Trading", "Supply", "Works", "Partners", "Outfitters", "Imports", "Studio", "Brothers"];

export const STREETS = ["Alder", "Beech", "Cedar", "Chestnut", "Elm", "Harbor", "Hazel", "Maple", "Mill", "Willow"];

export const CITIES = [
  "Ashford",
  "Brookfield",
  "Clearwater",
  "Eastville",
  "Fairview",
  "Lakeside",
  "Milton",
  "Westport",
];

export const FILLER = [
  ["about", "after", "along", "before", "between", "bright", "carry", "clear", "corner", "early", "every", "figure"],
  ["green", "inside", "large", "later", "letter", "little", "market", "middle", "morning", "number", "often", "other"],
  ["paper", "plain", "quiet", "round", "second", "simple", "small", "stone", "summer", "table", "under", "water"],
].flat();
