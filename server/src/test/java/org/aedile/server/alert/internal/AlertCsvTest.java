package org.aedile.server.alert.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** FEATURE: an export opens in a spreadsheet and runs nothing. */
class AlertCsvTest {
    private final StringWriter out = new StringWriter();
    private final Csv csv = new Csv(out);

    @Test
    void quotesWhatNeedsItAndEndsRowsAsTheStandardSays() {
        csv.text("a,b").text("say \"hi\"").text("line\nbreak").text(null).number(-7.4);
        csv.endRow();

        assertThat(out).hasToString("\"a,b\",\"say \"\"hi\"\"\",\"line\nbreak\",,-7.4\r\n");
    }

    @Test
    void defusesFormulas() {
        csv.text("=1+1").text("@cmd").text("-2").text("+3").text("\t=x");

        assertThat(out).hasToString("'=1+1,'@cmd,'-2,'+3,'\t=x");
    }

    @Test
    void wordsOfASearchAreNoOperators() {
        assertThat(AlertQuery.searchTerms("Casino & !(x | 9.5):*")).contains("Casino:* & x:* & 9:* & 5:*");
        assertThat(AlertQuery.searchTerms(" -- ")).isEmpty();
    }
}
