// Addresses signed with OpenSSL, outside of this project's code, with a key that was thrown away:
//
//   openssl genrsa -out key.pem 2048
//   printf '%s' "$address" | openssl dgst -sha256 -sign key.pem | base64 -w0 | tr '+/' '-_' | tr -d '='

/** The public half of the key. */
export const publicKey = {
  kty: "RSA",
  kid: "key-1",
  e: "AQAB",
  n:
    "xjBypYB3P_hCq3Zqa5i7kUFg65W4rl4dcomsn37sjziuos5byWhf3i95gmu_-8Nv6Bcen10nS3tF2GzxS2xJ_Qx-g5Vgi8uSMdCK" +
    "oLXUXr5F0EQ-tT4Y00e94kcPzf2JiG3aMu-PsWO0I65HS-m3FcVNtm0oHVYxwwqkGTMEfFKWDtIv2AaQ4c2OyVBfmTcdSAgaEC2h" +
    "ERq9PBXGO97QQhB90rWntkeU_P74v4-nhNIRqRvt9Z1sWUVt2Oke4gUESj_AnNb0BGs1oC4wsKPRZBcMDUJPiM0lvm7o2KJ_WKwb" +
    "4cSUvkyvaF2xXS6TDVG2Ve6l4uXVMqnnZYbwVsta1w",
};

/** When all of them expire, in seconds since 1970. */
export const expiry = 1733416075;

export const theDocumentedExample = {
  address:
    "https://app.example.com/press?accountID=5&alg=RS256&customerID=0&employeeID=1&exp=1733416075&kid=key" +
    "-1&registerID=1&returnURL=https%3A%2F%2Fus.lightspeedapp.com%2Fregister.php&saleID=119&shopID=1&syst" +
    "emUserID=4&type=sale",
  signature:
    "xByWtC7d4VL7lcN4NApO989NmgH7OtL4_GNKOogp5jOiv7WpAft08cfKb2g7Sl3r_M7JhdBRj3HF_srCft8_DRndQlOT2jKvcBxL" +
    "ySFOci4ddgPuq4u8udUu49tNjoBKJYQygSP8DI3Pqh2SxmwkRC_cedmoZhIbWX-DDXCOzCkHnGeixT2a4F2GaM2FscMM901EpzV7" +
    "Dy4h5Ze8js73jIHhRJeUkLsrPQLDF9wCGghem6OQohhF9QoUoFZL1EJQqNTYwdTFA7eC8_mL3cgmZQ9ShC0AckaXg_DWBOBIOW-j" +
    "1FTDq7DgnVQX26DIwk37CNLInJMAXBoHKqWKMtWO_g",
};

export const escapedAsForms = {
  address:
    "https://app.example.com/press?accountID=5&alg=RS256&exp=1733416075&kid=key-1&label=Gift+%7Ecard&sale" +
    "ID=119&type=sale",
  signature:
    "LVpvozJcj4WQeGrr0SR4N0IAmXGD6XAEsohUo1RK23NO83MJy76y307AZa9CMwRCD_xl2Nz-P_nHEc-iMerINOcK9nIo2tDG10Ai" +
    "WCejfxOiIzPQyH7IA7xwkO6WXKGBVWMXdYZ8wlGcEKLoI4mJtazZWQMWRARCgjCk390AzAcBsjMpoVqRPtvi9EAVo2nGByBzeHtz" +
    "KnY5BJR5sgB1IWLp7kmC0rMb4JbwnYiUUOiuM4cJlzDA0YCUewtzty4rgh673b_ex8a2PCTsrMYLQVsxsoi7TkgYQ-h3lP2DE0wY" +
    "8gw7RydAhtTy5y8PjRUIseo4Er1S-m8u9RmgvlGPfg",
};

export const escapedAsRfc3986 = {
  address:
    "https://app.example.com/press?accountID=5&alg=RS256&exp=1733416075&kid=key-1&label=Gift%20~card&sale" +
    "ID=119&type=sale",
  signature:
    "r3s7GVA41IOjyQHYtAtH9A6l3ARXdKODjM6XM4dBQuPAkYMv4SL2J7UuDvgSvd8Hrkaw88RzUdI-sTA8YYP8rKoshxQbE54kPxKm" +
    "75t5XOA72iDmp4vJSXJPt2D9qhAPQE99XED5bUDq76jjDSXA9oEsR2z9Pr-Sikb1pEYZFvry2L0wz1nVKUZNFPgGmcTsEWDs48L0" +
    "hqRzVf76MBhzjo-43vlUApsU4xk6qOnBbinfCcjgHSz6hguflHFLAqnZb5POZ0Iy2sZX3z5P-TL6X4Z4qZWgz3St8qZVJjfn45RP" +
    "J1uCS644VTUQQQsn3-lmI_lMw8_X9sb0UnHuoyTR1A",
};

export const behindAFragment = {
  address:
    "https://app.example.com/app#/gift-cards?accountID=5&alg=RS256&exp=1733416075&kid=key-1&saleID=119&ty" + "pe=sale",
  signature:
    "AaSd7WiUSlglp4Vdh3H1TLUP4B55z4MeOEswagxXt7QYc6A0-yt8AYg3VSypNLs-Oq6aUWLtdfpK_OCMEPFtwDjFbwaJccPo5ou4" +
    "SawyuPEu02Ml1L7Tm_koHOXxreApTSfpyry_R4dmlD_t6cxzy8MPL7whTfeY-WEI59Y73XsvhPFCmqBHPh4E-wFBiIcZWt0il7x3" +
    "t6LDg5zwBWZKcLgInNuBxztO_EGHVWFr58kKpR8pX0EKTjzVPXpqx6kx5nrJCjEvfYOi84bUWK_-EIZoU-Mem7QDD2vYsSmawQ3Q" +
    "vK3h5QdWcFJxXRE7CtdW4wFmeek4NRA26ppNXK1T-Q",
};
