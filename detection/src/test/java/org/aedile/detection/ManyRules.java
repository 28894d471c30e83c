package org.aedile.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up rules as long as those of the public corpus: each a file with a head, some selections and a filter. */
public final class ManyRules {
    private static final List<String> FIELDS = List.of(
            "Image",
            "CommandLine",
            "ParentImage",
            "OriginalFileName",
            "TargetFilename",
            "TargetObject",
            "User",
            "EventID");
    private static final List<String> MODIFIERS = List.of("", "|endswith", "|contains", "|contains|all", "|startswith");

    private ManyRules() {}

    /** {@code rule-0}, {@code rule-1}, …; the same for the same seed. */
    public static List<RuleText> of(int count, long seed) {
        Random random = new Random(seed);
        List<RuleText> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(one("rule-" + i, random));
        }
        return rules;
    }

    /** A rule of that id, another each time. */
    public static RuleText one(String id, Random random) {
        StringBuilder yaml = new StringBuilder("title: Suspicious %1$s\nid: %1$s\nstatus: test\n".formatted(id));
        yaml.append("description: Detects what ").append(word(random, 60)).append(" leaves behind\n");
        yaml.append("references:\n  - https://example.org/")
                .append(word(random, 30))
                .append('\n');
        yaml.append("author: Somebody\ndate: 2026-11-22\ntags: [attack.execution, attack.t1059]\n");
        yaml.append("logsource: {category: process_creation, product: windows}\ndetection:\n");
        for (String selection : List.of("selection_img", "selection_cli", "filter_main")) {
            yaml.append("  ").append(selection).append(":\n");
            for (int field = random.nextInt(2); field >= 0; field--) {
                appendField(yaml, FIELDS.get(4 * field + random.nextInt(4)), random);
            }
        }
        yaml.append("  condition: all of selection_* and not 1 of filter_*\nfalsepositives: [Unknown]\nlevel: high\n");
        return new RuleText(id + ".yml", yaml.toString());
    }

    private static void appendField(StringBuilder yaml, String field, Random random) {
        yaml.append("    ")
                .append(field)
                .append(MODIFIERS.get(random.nextInt(MODIFIERS.size())))
                .append(":\n");
        for (int value = random.nextInt(8); value >= 0; value--) {
            yaml.append("      - '")
                    .append(word(random, 8 + random.nextInt(16)))
                    .append("'\n");
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
