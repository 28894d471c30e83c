package org.aedile.server.blindness;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plant whose sensors must keep to relations: which they are, and how each holds.
 *
 * @param setting id of the detector setting that names its sensors
 * @param title what the setting calls its alerts; may be empty
 * @param at when detection said so (domain clock); it does once a minute while the sensors speak, and when something breaks
 * @param learnedRows from so many rows relations will be learned, or were
 * @param wantedRows so many are enough; 0 when nothing is learned
 * @param members sensors on which the relations depend
 * @param relations those listed first
 */
public record Plant(
        String setting,
        String title,
        Instant at,
        int learnedRows,
        int wantedRows,
        List<Member> members,
        List<Relation> relations) {
    public Plant {
        members = List.copyOf(members);
        relations = List.copyOf(relations);
    }

    /**
     * A number that relations name as {@code source.property}.
     *
     * @param name what people call it
     * @param unit UCUM; empty when nobody knows
     */
    @Schema(name = "PlantMember")
    public record Member(String source, String property, String name, String unit) {}

    /**
     * What must hold.
     *
     * @param text as it was written or learned
     * @param learned false when the city listed it
     * @param support rows that spoke for it when it was learned; else 0
     * @param state it holds; it is broken, but not for long enough to be told; it is broken and told; a member is silent; it
     *     broke too often and is watched no longer; the setting excepts it
     * @param since since when it is watched, or has been learned
     * @param brokenSince null while it isn't broken
     * @param comparisons what is compared in it now, in the order in which it stands there
     */
    @Schema(name = "PlantRelation")
    public record Relation(
            String text,
            boolean learned,
            int support,

            @Schema(allowableValues = {"holds", "wavers", "broken", "unknown", "retired", "excepted"})
            String state,

            Instant since,
            @Nullable Instant brokenSince,
            List<Comparison> comparisons) {
        public Relation {
            comparisons = List.copyOf(comparisons);
        }
    }

    /**
     * What stands left and right of an operator, now.
     *
     * @param left null when a member is silent
     * @param operator how they are compared
     * @param right null when a member is silent
     */
    @Schema(name = "PlantComparison")
    public record Comparison(
            @Nullable Double left,

            @Schema(allowableValues = {"<", "<=", ">", ">=", "==", "!="})
            String operator,

            @Nullable Double right) {}

    /** The same, called so. */
    public Plant titled(String newTitle) {
        return new Plant(setting, newTitle, at, learnedRows, wantedRows, members, relations);
    }
}
