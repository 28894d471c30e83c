package org.aedile.server.datasubject.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.aedile.kernel.DataClass;
import org.aedile.server.datasubject.SearchTerms;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.junit.jupiter.api.Test;

/** FEATURE: whoever asks sees what is about them, and nothing of anybody else. */
class ThirdPartyMaskTest {
    private static final int PEOPLE = 2_000;
    private static final SearchTerms TERMS = new SearchTerms(
            List.of("Zoé Lefèbvre"),
            List.of("AB-123-CD"),
            List.of("zoe@example.org"),
            List.of("+33 6 12 34 56 78"),
            List.of("badge 90417"),
            List.of(),
            null,
            null,
            null);
    private static final PersonTerms PERSON = new PersonTerms(TERMS);

    @Test
    void nothingOfOtherPeopleIsShown() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("other people's seed: " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            Stranger stranger = Stranger.of(random);
            PersonalRecord record = record(stranger.dataClass(), stranger.fields());
            Set<String> others = new HashSet<>();
            ThirdPartyMask.collectOthers(record, PERSON, others);

            Map<String, String> shown = new ThirdPartyMask(PERSON, others).fields(record);

            assertThat(shown.toString().replaceAll("[ .\\-]", "").toLowerCase(java.util.Locale.ROOT))
                    .as("seed %d, person %d: %s", seed, i, record.fields())
                    .doesNotContain(stranger.secrets());
        }
    }

    @Test
    void whatIsThePersonsOwnStaysInWhateverForm() {
        PersonalRecord record = record(
                DataClass.PERSONAL,
                Map.of(
                        "driver", "LEFEBVRE, Zoe",
                        "plate", "ab 123 cd",
                        "text", "Zoé Lefèbvre called from 0612345678 at 21:04, wrote as zoe@example.org",
                        "badge", "Badge-90417",
                        "speed", "48.5"));

        Map<String, String> shown = new ThirdPartyMask(PERSON, Set.of()).fields(record);

        assertThat(shown)
                .containsEntry("plate", "ab 123 cd")
                .containsEntry("text", "Zoé Lefèbvre called from 0612345678 at 21:04, wrote as zoe@example.org")
                .containsEntry("badge", "Badge-90417")
                .containsEntry("speed", "48.5");
        assertThat(shown.get("driver")).contains("LEFEBVRE").contains("Zoe");
    }

    @Test
    void aNameKnownFromAFieldIsHiddenInTextsToo() {
        PersonalRecord told = record(DataClass.PERSONAL, Map.of("text", "spoke to ines moreau about Lefèbvre"));

        Map<String, String> shown = new ThirdPartyMask(PERSON, Set.of("ines", "moreau")).fields(told);

        assertThat(shown.get("text")).isEqualTo("spoke to ▇▇▇ ▇▇▇ about Lefèbvre");
    }

    @Test
    void ofSpecialDataOnlyThePersonsOwnWordsAreShown() {
        PersonalRecord told = record(DataClass.SPECIAL, Map.of("finding", "zoe lefebvre next to a wheelchair"));

        assertThat(new ThirdPartyMask(PERSON, Set.of()).fields(told).get("finding"))
                .contains("zoe", "lefebvre")
                .doesNotContain("wheelchair", "next");
    }

    @Test
    void aPersonIsFoundInWhateverForm() {
        assertThat(PERSON.test(record(DataClass.NONE, Map.of("first", "ZOE", "last", "Lefebvre"))))
                .isTrue();
        assertThat(PERSON.test(record(DataClass.NONE, Map.of("p", "AB123CD")))).isTrue();
        assertThat(PERSON.test(record(DataClass.NONE, Map.of("p", "0033 6.12.34.56.78"))))
                .isTrue();
        assertThat(PERSON.test(record(DataClass.NONE, Map.of("p", "XAB123CD9"))))
                .isFalse();
        assertThat(PERSON.test(record(DataClass.NONE, Map.of("first", "Zoe", "last", "Martin"))))
                .isFalse();
    }

    private static PersonalRecord record(DataClass dataClass, Map<String, String> fields) {
        Reference reference = new Reference(Kind.OBSERVATION, "live", "cam", "1", Instant.EPOCH, 0);
        return new PersonalRecord(reference, dataClass, Optional.empty(), fields, false);
    }

    /** Somebody else, with all that is known of them. */
    private record Stranger(
            String first, String last, String plate, String email, String phone, String id, Random random) {
        static Stranger of(Random random) {
            String first = name(random);
            String last = name(random);
            return new Stranger(
                    first,
                    last,
                    plate(random),
                    (first + "." + last + "@mail.example").toLowerCase(java.util.Locale.ROOT),
                    "+33 7 %02d %02d %02d %02d"
                            .formatted(
                                    random.nextInt(100), random.nextInt(100), random.nextInt(100), random.nextInt(100)),
                    "P" + (100_000 + random.nextInt(900_000)),
                    random);
        }

        DataClass dataClass() {
            return random.nextBoolean() ? DataClass.PERSONAL : DataClass.PSEUDONYMOUS;
        }

        /** They stand in fields of their own, and beside the one who asks in one text. */
        Map<String, String> fields() {
            List<String> parts = new ArrayList<>(List.of(
                    "Zoé Lefèbvre",
                    "at the gate",
                    first + " " + last,
                    plate,
                    "AB-123-CD",
                    email,
                    phone,
                    id,
                    "at 21:04"));
            java.util.Collections.shuffle(parts, random);
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("text", String.join(random.nextBoolean() ? ", " : " and ", parts));
            if (random.nextBoolean()) {
                fields.put("driverName", (first + " " + last).toLowerCase(java.util.Locale.ROOT));
                fields.put("note", "saw " + last.toLowerCase(java.util.Locale.ROOT) + " leave");
            }
            if (random.nextBoolean()) {
                fields.put("licensePlate", plate.toLowerCase(java.util.Locale.ROOT));
                fields.put("phone", phone.replace(" ", "."));
            }
            return fields;
        }

        String[] secrets() {
            return java.util.stream.Stream.of(first, last, plate, phone.substring(5), id)
                    .map(secret -> secret.replaceAll("[ .\\-]", "").toLowerCase(java.util.Locale.ROOT))
                    .toArray(String[]::new);
        }

        private static String name(Random random) {
            StringBuilder name = new StringBuilder();
            int length = 4 + random.nextInt(6);
            for (int i = 0; i < length; i++) {
                String letters = i % 2 == 0 ? "bcdfgjkmnprstvwxz" : "aeiouéüö";
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            String word = "q" + name; // unlike any word around it
            return random.nextInt(3) == 0
                    ? word.toUpperCase(java.util.Locale.ROOT)
                    : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
        }

        private static String plate(Random random) {
            String letters = "EFGHJKLMNPQRSTVWXYZ";
            String first = pick(letters, random) + pick(letters, random);
            String last = pick(letters, random) + pick(letters, random);
            int number = 100 + random.nextInt(900);
            return switch (random.nextInt(4)) {
                case 0 -> first + "-" + number + "-" + last;
                case 1 -> first + " " + number + " " + last;
                case 2 -> first + number + last;
                default -> number + " " + first + last.charAt(0) + " 06";
            };
        }

        private static String pick(String letters, Random random) {
            return String.valueOf(letters.charAt(random.nextInt(letters.length())));
        }
    }
}
