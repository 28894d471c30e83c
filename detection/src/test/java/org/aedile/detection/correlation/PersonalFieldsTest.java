package org.aedile.detection.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: who follows people says why, whatever the field is called. */
class PersonalFieldsTest {
    private static final String RULE = """
            pipeline: Our gates
            when: {gate: '*'}
            fields: {holder.badge: Opener, opened: [State, Position]}
            kinds: [{when: {gate: north}, fields: {who: [Visitor, User]}}]
            ---
            {id: r, title: A gate opens, logsource: {product: city}, detection: {s: {State: open}, condition: s}}
            ---
            """;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "group-by: [User] => it groups by 'User', which",
                "group-by: [user_id] => it groups by 'user_id', which",
                "group-by: [plateNumber] => it groups by 'plateNumber', which",
                "group-by: [phone.number.hash] => it groups by 'phone.number.hash', which",
                "group-by: [src_ip] => it groups by 'src_ip', which",
                "group-by: [by], aliases: {by: {r: User}} => it groups by 'by', also called 'User', which",
                "group-by: [by], aliases: {by: {r: who}} => it groups by 'by', also called 'User', which",
                "group-by: [who] => it groups by 'who', also called 'User', which",
                "group-by: [Visitor] => it groups by 'Visitor', also called 'User', which",
                "group-by: [Opener] => it groups by 'Opener', also called 'holder.badge', which",
                "group-by: [id.orig_h] => it groups by 'id.orig_h', also called 'SourceIp', which",
                "group-by: [gate], condition: {field: who, gte: 2} => it measures 'who', also called 'User', which",
                "condition: {field: by, gte: 2}, aliases: {by: {r: Opener}} => it measures 'by', also called 'holder.badge', which",
            })
    void withoutPurposeAndLegalBasisItIsRefused(String asks, String reason) {
        assertThat(refused(asks, ""))
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason())
                        .isEqualTo(reason + " is about a person: state purpose and legal-basis"));
        assertThat(refused(asks, "purpose: safety of the port\nlegal-basis: GDPR Art. 6(1)(e)\n"))
                .isEmpty();
    }

    @Test
    void whatIsAboutNoPersonNeedsNoBasis() {
        assertThat(refused(
                        "group-by: [Position, Computer, gate, process.id, id, '_', '...'], condition: {field: State, gte: 2}",
                        ""))
                .isEmpty();
    }

    private static List<Refused> refused(String asks, String basis) {
        String condition = asks.contains("condition") ? "" : ", condition: {field: gate, gte: 2}";
        String correlation = "id: c\ntitle: C\n%scorrelation: {type: value_count, rules: [r], timespan: 1m, %s%s}\n"
                .formatted(basis, asks, condition);
        return Catalog.compile(List.of(new RuleText("x.yml", RULE + correlation)), List.of())
                .refused();
    }
}
