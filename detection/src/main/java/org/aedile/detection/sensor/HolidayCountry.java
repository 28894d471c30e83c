package org.aedile.detection.sensor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The public holidays that hold in the whole of a country, as its laws had them in 2026; Sundays aren't repeated. What a
 * region or a city adds, it adds itself. For the way they are written see {@link HolidayRule}.
 */
enum HolidayCountry {
    AT("01-01 01-06 easter+1 05-01 easter+39 easter+50 easter+60 08-15 10-26 11-01 12-08 12-25 12-26"),
    BE("01-01 easter+1 05-01 easter+39 easter+50 07-21 08-15 11-01 11-11 12-25"),
    CH("01-01 easter+39 08-01 12-25"),
    DE("01-01 easter-2 easter+1 05-01 easter+39 easter+50 10-03 12-25 12-26"),
    DK("01-01 easter-3 easter-2 easter+1 easter+39 easter+50 12-25 12-26"),
    ES("01-01 01-06 easter-2 05-01 08-15 10-12 11-01 12-06 12-08 12-25"),
    FI("01-01 01-06 easter-2 easter+1 05-01 easter+39 sat@06-20 sat@10-31 12-06 12-25 12-26"),
    FR("01-01 easter+1 05-01 05-08 easter+39 easter+50 07-14 08-15 11-01 11-11 12-25"),
    /** England and Wales. */
    GB("01-01> easter-2 easter+1 mon@05-01 mon@05-25 mon@08-25 12-25> 12-26>"),
    IT("01-01 01-06 easter+1 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26"),
    LU("01-01 easter+1 05-01 05-09 easter+39 easter+50 06-23 08-15 11-01 12-25 12-26"),
    MC("01-01 01-27 easter+1 05-01 easter+39 easter+50 easter+60 08-15 11-01 11-19 12-08 12-25"),
    NL("01-01 easter+1 04-27 easter+39 easter+50 12-25 12-26"),
    NO("01-01 easter-3 easter-2 easter+1 05-01 05-17 easter+39 easter+50 12-25 12-26"),
    PL("01-01 01-06 easter+1 05-01 05-03 easter+60 08-15 11-01 11-11 12-24 12-25 12-26"),
    PT("01-01 easter-2 04-25 05-01 easter+60 06-10 08-15 10-05 11-01 12-01 12-08 12-25"),
    SE("01-01 01-06 easter-2 easter+1 05-01 easter+39 06-06 sat@06-20 sat@10-31 12-25 12-26");

    private final String rules;

    HolidayCountry(String rules) {
        this.rules = rules;
    }

    /** By ISO 3166 code, in lower case. */
    static Optional<HolidayCountry> find(String word) {
        return Arrays.stream(values())
                .filter(country -> country.word().equals(word))
                .findFirst();
    }

    /** All of them: "at, be, ch". */
    static String words() {
        return Arrays.stream(values()).map(HolidayCountry::word).collect(Collectors.joining(", "));
    }

    String[] rules() {
        return rules.split(" ", -1);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
