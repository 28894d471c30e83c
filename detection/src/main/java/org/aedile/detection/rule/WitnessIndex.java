package org.aedile.detection.rule;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of rules, filed under their witnesses. Immutable, thread-safe. */
final class WitnessIndex {
    /** By the number of the field. */
    private final FieldIndex[] byField;

    private final FieldIndex byKeyword;

    /** Rules without a witness. */
    private final int[] always;

    WitnessIndex(List<SigmaRule> rules, CompiledConditions compiled) {
        WitnessFinder finder = new WitnessFinder(compiled);
        rules.forEach(rule -> finder.count(rule.condition()));
        Map<String, FieldIndex.Builder> filed = new HashMap<>();
        IntArrayList unfiled = new IntArrayList();
        for (int i = 0; i < rules.size(); i++) {
            int rule = i;
            finder.find(rules.get(i).condition())
                    .ifPresentOrElse(witnesses -> file(witnesses, rule, filed), () -> unfiled.add(rule));
        }
        always = unfiled.toIntArray();
        FieldIndex.Builder keywords = filed.remove("");
        byKeyword = keywords == null ? FieldIndex.NOTHING : keywords.build();
        byField = new FieldIndex[compiled.fieldCount()];
        Arrays.fill(byField, FieldIndex.NOTHING);
        filed.forEach((name, builder) -> byField[compiled.fields().getInt(name)] = builder.build());
    }

    /** Collects the rules that the event may match. */
    void find(EventFields event, boolean keywords, CandidateRules candidates) {
        candidates.addAll(always);
        for (int value = 0; value < event.count(); value++) {
            int field = event.field(value);
            if (field >= 0) {
                byField[field].findPresent(candidates);
            }
            if (field >= 0 && byField[field].readsText()) {
                byField[field].find(event.lowerText(value), candidates);
            }
            if (keywords && value < event.ownCount() && !event.isNull(value)) {
                byKeyword.find(event.lowerText(value), candidates);
            }
        }
    }

    private static void file(List<Witness> witnesses, int rule, Map<String, FieldIndex.Builder> filed) {
        for (Witness witness : witnesses) {
            filed.computeIfAbsent(witness.field(), field -> new FieldIndex.Builder())
                    .file(witness, rule);
        }
    }
}
