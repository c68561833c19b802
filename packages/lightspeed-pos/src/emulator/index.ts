export type {
  ActiveRule,
  Aim,
  ChaosRule,
  EmulatorChaos,
  Fault,
  FaultName,
  Moment,
  StruckFault,
} from "./chaos/index.js";
export type { EmulatorClock, ShopClock } from "./clock.js";
export type { EmulatorData, EmulatorSnapshot } from "./data/form.js";
export { type EndpointEntry, endpointLedger } from "./ledger/endpoints.js";
export type { LimitSizes } from "./limits/bucket.js";
export type { RequestEntry } from "./log.js";
export type {
  EmulatedAgreement,
  EmulatedGrant,
  EmulatedRights,
  EmulatorOAuth,
  EmulatorOAuthOptions,
  IssuedTokens,
  OAuthClient,
  OAuthEvent,
  Person,
  RefreshTokenState,
} from "./oauth/index.js";
export type { EmulatorOptions } from "./options.js";
export type { PassedExchange } from "./recording/answer.js";
export { type Outcome, type RecordedData, Recording, type RecordingOptions } from "./recording/recording.js";
export { type Emulator, startEmulator } from "./shop.js";
export type { EmulatorStaff } from "./staff/index.js";
export type { WireRecord, WireValue } from "./store/record.js";
