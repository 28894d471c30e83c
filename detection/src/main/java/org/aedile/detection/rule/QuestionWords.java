package org.aedile.detection.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a question asks, in a few words that stand behind the field's name. */
final class QuestionWords {
    private static final int MOST_TEXTS = 5;

    private QuestionWords() {}

    static String of(Question question) {
        if (question instanceof Question.Texts texts) {
            return texts(texts.patterns()) + (texts.cased() ? ", case matters" : "");
        }
        if (question instanceof Question.Regex regex) {
            return "matches /" + regex.expression() + "/";
        }
        if (question instanceof Question.Cidr cidr) {
            return "is in " + cidr.network();
        }
        if (question instanceof Question.SameAs same) {
            String relation = same.relation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return relation + " the field " + same.other() + (same.cased() ? ", case matters" : "");
        }
        return isNumeric(question) ? number(question) : presence(question);
    }

    private static boolean isNumeric(Question question) {
        return question instanceof Question.Compare
                || question instanceof Question.CompareQuantity
                || question instanceof Question.TimeIs;
    }

    private static String number(Question question) {
        if (question instanceof Question.Compare compare) {
            return compare.operator().sign() + " " + Numbers.text(compare.number());
        }
        if (question instanceof Question.CompareQuantity quantity) {
            return quantity.operator().sign() + " " + Numbers.text(quantity.number()) + " " + quantity.code();
        }
        Question.TimeIs time = (Question.TimeIs) question;
        String part = time.part().name().toLowerCase(Locale.ROOT);
        return part + " " + time.operator().sign() + " " + Numbers.text(time.number());
    }

    private static String presence(Question question) {
        if (question instanceof Question.Exists) {
            return "is there";
        }
        return question instanceof Question.Absent ? "is not there" : "is null or not there";
    }

    private static String texts(List<String> patterns) {
        String shown = patterns.stream()
                .limit(MOST_TEXTS)
                .map(pattern -> "'" + Wild.format(pattern) + "'")
                .collect(Collectors.joining(", "));
        if (patterns.size() == 1) {
            return "is " + shown;
        }
        return "is one of " + shown + (patterns.size() > MOST_TEXTS ? ", … (" + patterns.size() + ")" : "");
    }
}
