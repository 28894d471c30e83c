package org.aedile.detection.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may stand behind a field's name. Sigma specification 2.1.0, "Modifiers appendix". */
enum Modifier {
    ALL,
    NEQ,
    CONTAINS,
    STARTSWITH,
    ENDSWITH,
    CASED,
    WINDASH,
    BASE64,
    BASE64OFFSET,
    UTF16LE,
    UTF16BE,
    UTF16,
    WIDE,
    EXPAND,
    RE,
    I,
    M,
    S,
    CIDR,
    EXISTS,
    FIELDREF,
    LT,
    LTE,
    GT,
    GTE,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    static final Set<Modifier> PLACES = set(CONTAINS, STARTSWITH, ENDSWITH);
    static final Set<Modifier> BASES = set(BASE64, BASE64OFFSET);
    static final Set<Modifier> WIDES = set(UTF16LE, UTF16BE, UTF16, WIDE);
    static final Set<Modifier> ENCODINGS = union(BASES, WIDES);
    static final Set<Modifier> FLAGS = set(I, M, S);
    static final Set<Modifier> COMPARISONS = set(LT, LTE, GT, GTE);
    static final Set<Modifier> TIMES = set(MINUTE, HOUR, DAY, WEEK, MONTH, YEAR);

    /** Of each of these a key has one at most. */
    static final List<Set<Modifier>> EXCLUSIVE = List.of(COMPARISONS, TIMES);

    /** What is asked in another way than by a text. */
    static final Set<Modifier> KINDS = union(set(RE, CIDR, EXISTS, FIELDREF), union(COMPARISONS, TIMES));

    static Optional<Modifier> find(String word) {
        return Arrays.stream(values())
                .filter(modifier -> modifier.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Modifier::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With which others it may stand in one key, when it is one of the {@link #KINDS}. */
    Set<Modifier> companions() {
        return switch (this) {
            case RE -> union(FLAGS, set(ALL, NEQ, EXPAND));
            case CIDR -> set(ALL, NEQ, EXPAND);
            case FIELDREF -> union(PLACES, set(ALL, NEQ, CASED));
            case LT, LTE, GT, GTE -> union(TIMES, set(ALL));
            case MINUTE, HOUR, DAY, WEEK, MONTH, YEAR -> union(COMPARISONS, set(ALL, NEQ));
            default -> set();
        };
    }

    private static Set<Modifier> set(Modifier... modifiers) {
        Set<Modifier> set = EnumSet.noneOf(Modifier.class);
        set.addAll(Arrays.asList(modifiers));
        return Collections.unmodifiableSet(set);
    }

    private static Set<Modifier> union(Set<Modifier> some, Set<Modifier> others) {
        Set<Modifier> union = EnumSet.noneOf(Modifier.class);
        union.addAll(some);
        union.addAll(others);
        return Collections.unmodifiableSet(union);
    }
}
