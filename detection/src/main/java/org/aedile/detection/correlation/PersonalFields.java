package org.aedile.detection.correlation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aedile.detection.rule.HeadReader;
import org.aedile.detection.rule.Unsupported;

/**
 * Fields that single out a person. A correlation that groups by one, or counts its values, follows people, and says for what
 * purpose and on which legal basis (GDPR Art. 5(1)(b) and 6; network addresses are personal data, CJEU C-582/14).
 */
final class PersonalFields {
    private static final Set<String> WORDS = Set.of(
            "user",
            "username",
            "account",
            "accountname",
            "person",
            "email",
            "mail",
            "phone",
            "msisdn",
            "imsi",
            "imei",
            "plate",
            "licenseplate",
            "face",
            "faceid",
            "badge",
            "badgeid",
            "card",
            "cardid",
            "author",
            "ip",
            "address",
            "ipaddress",
            "mac",
            "sid");

    private PersonalFields() {}

    static void requireBasis(Correlation correlation, Map<?, ?> document) throws Unsupported {
        boolean based = !HeadReader.text(document, "purpose").isEmpty()
                && !HeadReader.text(document, "legal-basis").isEmpty();
        if (based) {
            return;
        }
        for (String field : correlation.groupBy()) {
            requireImpersonal(field);
            for (String aliased :
                    correlation.aliases().getOrDefault(field, Map.of()).values()) {
                requireImpersonal(aliased);
            }
        }
        requireImpersonal(correlation.condition().field());
    }

    private static void requireImpersonal(String field) throws Unsupported {
        if (isPersonal(field)) {
            throw new Unsupported(
                    "it groups by '" + field + "', which is about a person: state purpose and legal-basis");
        }
    }

    /** By the last word of the name, or the last two: {@code TargetUserName}, {@code user.name}, {@code src_ip}. */
    static boolean isPersonal(String field) {
        String[] words = field.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split("[ ._-]+");
        String last = words[words.length - 1];
        return WORDS.contains(last) || words.length > 1 && WORDS.contains(words[words.length - 2] + last);
    }
}
