package org.aedile.detection.correlation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aedile.detection.rule.FieldPipelines;
import org.aedile.detection.rule.HeadReader;
import org.aedile.detection.rule.Unsupported;

/**
 * Fields that single out a person. A correlation that groups by one, or measures one, follows people, and says for what
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

    private static final Set<String> NUMBERS = Set.of("id", "number", "no", "nr", "hash");

    private final FieldPipelines pipelines;

    /** @param pipelines by which fields have other names */
    PersonalFields(FieldPipelines pipelines) {
        this.pipelines = pipelines;
    }

    void requireBasis(Correlation correlation, Map<?, ?> document) throws Unsupported {
        boolean based = !HeadReader.text(document, "purpose").isEmpty()
                && !HeadReader.text(document, "legal-basis").isEmpty();
        if (based) {
            return;
        }
        for (String field : correlation.groupBy()) {
            requireImpersonal("groups by", field, correlation);
        }
        if (!correlation.measuredField().isEmpty()) {
            requireImpersonal("measures", correlation.measuredField(), correlation);
        }
    }

    private void requireImpersonal(String does, String field, Correlation correlation) throws Unsupported {
        Set<String> names = new LinkedHashSet<>(List.of(field));
        names.addAll(correlation.aliases().getOrDefault(field, Map.of()).values());
        for (String name : List.copyOf(names)) {
            names.addAll(pipelines.otherNames(name));
        }
        for (String name : names) {
            if (isPersonal(name)) {
                String also = name.equals(field) ? "" : ", also called '" + name + "'";
                throw new Unsupported("it " + does + " '" + field + "'" + also
                        + ", which is about a person: state purpose and legal-basis");
            }
        }
    }

    /**
     * By the last word of the name, or the last two: {@code TargetUserName}, {@code user.name}, {@code src_ip}; a number of
     * somebody stands for them, {@code user_id}, {@code plateNumber}.
     */
    static boolean isPersonal(String field) {
        String[] words = field.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split("[ ._-]+");
        int end = words.length;
        if (isPersonal(words, end)) {
            return true;
        }
        while (end > 1 && NUMBERS.contains(words[end - 1])) {
            end--;
        }
        return isPersonal(words, end);
    }

    private static boolean isPersonal(String[] words, int end) {
        return end > 0
                && (WORDS.contains(words[end - 1]) || end > 1 && WORDS.contains(words[end - 2] + words[end - 1]));
    }
}
