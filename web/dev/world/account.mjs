/** The picture of a secret that opens nothing: a row of modules a line. */
const QR = [
  "####### #  # # #    #    # #  ##  #######",
  "#     # #  ##   ## ####     # ### #     #",
  "# ### # # # ## ####  #  ##  #  #  # ### #",
  "# ### #  ### #  #    # # #   #  # # ### #",
  "# ### # ##  ### #####  #   ##  #  # ### #",
  "#     #  # ## # ### # ###   #     #     #",
  "####### # # # # # # # # # # # # # #######",
  "          ## #    # # #  ###    #        ",
  "#  ####### #  #  #  #   #  # ### #  # ###",
  "  # ## # # ## ### ##  ##  ##  ########   ",
  "# #  #### #  # #  #  # ##### #  #    #   ",
  "#  # #    ##   ### ## ##  #  # #    ##  #",
  " # #  # ##    ## #  ## ### ##   # #     #",
  " #      ###      # ##  # # #      ### #  ",
  "  # ### ### # ##   #  #  # ##  ## ## #  #",
  "#    # ###    ##    #   # ##   # ### ## #",
  "  ## ###       # #    # #  ###         # ",
  "    #   # # # # #####     ##### ##  # ## ",
  "  ### ## #   ##  ### # ##### # #### ##  #",
  " #  ## ##  ## #    #   # ###  ## ## # ## ",
  "  #  ## ###  #    ##  # # # ## ## #  # ##",
  "#   #     #  ###     #   ##  # #    #    ",
  " #    ##  #   ####  #### # #     ## ###  ",
  "## #    #  #    ##    # # #### # ## ## # ",
  " #  ####   # ## #  ##  ###     # ## ##  #",
  "# ##    #   ## #       # ####   ##### # #",
  " #    ###  # ## # ## #    ##   #  ## #  #",
  "#  ###    ### #   ###      #  # # # #####",
  "# #######      # # # ####   # ###    #   ",
  "## #    #  ## #  # #  #  ####  ##  ######",
  "######## ##  ## ####  ###### ###  ##    #",
  "##         ### ##   # ##### # ###   # #  ",
  "## #  # ### #  ### #    ### #   ##### ## ",
  "        # ### # #### # ##       #   # #  ",
  "####### ####   ##    ####  #  # # # #    ",
  "#     # #   ##    # #  ## # ## ##   ##   ",
  "# ### # #  ####  # #  ##   ## ####### ###",
  "# ### # # # #### ###  ####  #    #      #",
  "# ### #   ######  ## #   # #   # # ###  #",
  "#     #     # ##  # #   #     #  ## ### #",
  "####### # #   #  # #    ##     ##  ##    ",
];
const path = QR.flatMap((row, y) => [...row].map((module, x) => (module === "#" ? `M${x},${y}h1v1h-1z` : ""))).join("");

const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();
const LINUX = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const PHONE = "Mozilla/5.0 (Android 16; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
const PASSKEYS = [
  { id: "a2V5LXJpbmc", name: "Key ring", synced: false, createdAt: ago(900), lastUsedAt: ago(2) },
  { id: "cGhvbmU", name: "Telephone", synced: true, createdAt: ago(400), lastUsedAt: null },
];
export const SESSIONS = [
  session("this", ago(0.1), "10.20.0.14", LINUX, "passkey", true),
  session("other", ago(5), "10.20.0.31", PHONE, "totp", false),
];
const CODES = Array.from({ length: 10 }, (_, i) => `k7q${i}-m2x4-p9rt-w3zd`.replace(/[0189]/g, "5"));
let app = false;

function session(id, createdAt, address, userAgent, proof, current) {
  const expiresAt = new Date(Date.parse(createdAt) + 12 * 3_600_000).toISOString();
  return { id, createdAt, lastSeenAt: ago(0.05), expiresAt, address, userAgent, proof, current };
}

const factors = () => ({
  required: true,
  password: true,
  fresh: true,
  app,
  passkeys: PASSKEYS,
  recoveryCodesLeft: 8,
});

/** What the page about one's own account asks for. */
export const ACCOUNT_ROUTES = [
  [
    "GET",
    /^\/api\/v1\/session\/ways$/,
    (c) => c.json({ provider: { label: "City of Sample", address: "/log-in/provider/city" } }),
  ],
  ["GET", /^\/api\/v1\/session\/all$/, (c) => c.json(SESSIONS)],
  ["GET", /^\/api\/v1\/session\/factors$/, (c) => c.json(factors())],
  [
    "POST",
    /^\/api\/v1\/session\/factors\/app$/,
    (c) =>
      c.json({
        secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
        address: "otpauth://totp/Aedile:operator",
        qr: { size: QR.length, path },
      }),
  ],
  ["PUT", /^\/api\/v1\/session\/factors\/app$/, (c) => ((app = true), c.json({ recoveryCodes: CODES }))],
  ["DELETE", /^\/api\/v1\/session\/factors\/app$/, (c) => ((app = false), c.json(null, 204))],
  ["POST", /^\/api\/v1\/session\/factors\/recovery-codes$/, (c) => c.json({ recoveryCodes: CODES })],
  ["DELETE", /^\/api\/v1\/session\/all(\/[^/]+)?$/, (c) => c.json(null, 204)],
];
