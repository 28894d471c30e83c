package org.aedile.scenarios;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The passkeys of a device, kept by Chromium itself; its owner is always there and proven by finger. */
record VirtualPasskeys(CDPSession browser, String authenticator) {
    /** Gives the device of that window its keeper of passkeys. */
    static VirtualPasskeys in(Page page) {
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        JsonObject added = browser.send("WebAuthn.addVirtualAuthenticator", asked);
        return new VirtualPasskeys(browser, added.get("authenticatorId").getAsString());
    }

    /** How many passkeys the device holds. */
    int count() {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", authenticator);
        return browser.send("WebAuthn.getCredentials", asked)
                .getAsJsonArray("credentials")
                .size();
    }
}
