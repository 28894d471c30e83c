package org.aedile.server.datasubject.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.aedile.server.agreement.Grounds.Regime;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.datasubject.SearchProgress.Looked;

/** The answer as one page to print: made of the file alone, without anything from elsewhere. */
final class AnswerPage {
    private static final String STYLE = "body{font:15px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em;"
            + "color:#111}h1{font-size:1.5em}h2{font-size:1.1em;margin-top:2em}table{border-collapse:collapse;width:100%}"
            + "th,td{border:1px solid #888;padding:.3em .6em;text-align:left;vertical-align:top}"
            + "section{break-inside:avoid}code{word-break:break-all}";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final AnswerText answer;
    private final String hash;
    private final AnswerWords words;
    private final StringBuilder html = new StringBuilder(4096);

    private AnswerPage(AnswerText answer, String hash, AnswerWords words) {
        this.answer = answer;
        this.hash = hash;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param text the file that it shows
     * @param language {@code en} or {@code fr}
     */
    static String of(AnswerText answer, String text, String language) {
        return new AnswerPage(answer, Hash.ofContent(text).hex(), AnswerWords.in(language)).write();
    }

    /** The page as it would be now; it has no hash, so that nobody takes it for what was handed out. */
    static String draft(AnswerText answer, String language) {
        return new AnswerPage(answer, "", AnswerWords.in(language)).write();
    }

    private String write() {
        html.append("<!doctype html><html lang=\"")
                .append(words.language())
                .append("\"><head><meta charset=\"utf-8\">");
        html.append("<title>")
                .append(words.say("title"))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        tag("h1", words.say("title"));
        tag("p", words.say("greeting").formatted(answer.applicant()));
        tag("p", words.say("asked." + word(answer.right())).formatted(answer.receivedOn(), answer.agency()));
        if (!answer.statement().isEmpty()) {
            tag("p", answer.statement());
        }
        if (answer.refusal() != null) {
            tag("p", words.say("refused").formatted(answer.refusal()));
        } else {
            writeSearched();
            writeRecords();
            writeWithheld();
            writeActs();
        }
        writeRights();
        return html.append("</body></html>\n").toString();
    }

    private void writeSearched() {
        tag("h2", words.say("searched"));
        tag(
                "p",
                words.say("searched.sources")
                        .formatted(
                                answer.searched().sources().isEmpty()
                                        ? words.say("all")
                                        : String.join(", ", answer.searched().sources()),
                                time(answer.searched().from(), words.say("beginning")),
                                time(answer.searched().to(), words.say("today"))));
        html.append("<table><thead><tr>");
        cells("th", words.say("kind"), words.say("count"), words.say("unreadable"));
        html.append("</tr></thead><tbody>");
        for (Looked looked : answer.searched().kinds()) {
            html.append("<tr>");
            cells(
                    "td",
                    words.say("kind." + word(looked.kind())),
                    Long.toString(looked.records()),
                    Long.toString(looked.unreadable()));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void writeRecords() {
        tag("h2", words.say("records"));
        tag(
                "p",
                answer.records().isEmpty()
                        ? words.say("none")
                        : words.say("masked").formatted(ThirdPartyMask.HIDDEN));
        for (AnswerText.Told told : answer.records()) {
            html.append("<section>");
            tag(
                    "h3",
                    "%d. %s%s, %s"
                            .formatted(
                                    told.number(),
                                    words.say("kind." + word(told.kind())),
                                    told.source().isEmpty() ? "" : " (" + told.source() + ")",
                                    TIME.format(told.time())));
            if (!told.about().isEmpty()) {
                tag("p", words.say("about").formatted(told.about()));
            }
            writeFields(told.fields());
            html.append("</section>");
        }
    }

    private void writeFields(Map<String, String> fields) {
        if (fields.isEmpty()) {
            tag("p", words.say("gone"));
            return;
        }
        html.append("<table><tbody>");
        fields.forEach((name, value) -> {
            html.append("<tr>");
            tag("th", name);
            tag("td", value);
            html.append("</tr>");
        });
        html.append("</tbody></table>");
    }

    private void writeWithheld() {
        for (AnswerText.Withheld withheld : answer.withheld()) {
            tag("p", words.say("withheld").formatted(withheld.count(), withheld.article()));
        }
    }

    private void writeActs() {
        if (answer.acts().isEmpty()) {
            return;
        }
        tag("h2", words.say("acts"));
        for (AnswerText.Act act : answer.acts()) {
            String key = act.kept() == null ? "erased" : "kept." + word(act.kept());
            tag("p", words.say(key).formatted(act.number()));
        }
    }

    private void writeRights() {
        tag("h2", words.say("rights"));
        if (answer.regime() == Regime.LAW_ENFORCEMENT) {
            tag("p", words.say("rights.untold"));
        }
        tag("p", words.say("rights.complaint"));
        tag("p", hash.isEmpty() ? words.say("draft") : words.say("hash").formatted(answer.request(), hash));
    }

    private void cells(String tag, String... texts) {
        for (String text : texts) {
            tag(tag, text);
        }
    }

    private void tag(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String time(@org.jspecify.annotations.Nullable Instant time, String otherwise) {
        return time == null ? otherwise : TIME.format(time);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
