package org.aedile.server.workbench.internal;

import java.util.Map;

/**
 * What alerts of a rule or a detector are called.
 *
 * @param title as the alerts have it
 * @param titles in other languages, by their ISO 639 code
 */
record RuleTitles(String title, Map<String, String> titles) {}
