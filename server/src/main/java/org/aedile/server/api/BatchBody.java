package org.aedile.server.api;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests that register: one JSON object, a list of them, or one a line (NDJSON). Thread-safe. */
@Component
public class BatchBody {
    private final JsonMapper json;

    public BatchBody(JsonMapper json) {
        this.json = json;
    }

    /**
     * What the body holds, at least one.
     *
     * @param form how one is written
     * @param what one is called, for messages
     * @param read makes it of its form
     * @throws AedileException {@code MALFORMED_JSON} with the number of the one that can't be read, {@code MISSING_FIELD}
     *     when there is none
     */
    public <F, T> List<T> read(InputStream body, Class<F> form, String what, Function<F, T> read) {
        List<T> all = new ArrayList<>();
        try (MappingIterator<F> forms = json.readerFor(form).<F>readValues(body)) {
            while (forms.hasNextValue()) {
                all.add(read.apply(forms.nextValue()));
            }
        } catch (JacksonException e) {
            throw new AedileException(
                    ErrorCode.MALFORMED_JSON,
                    what + " " + (all.size() + 1) + " can't be read: " + e.getOriginalMessage(),
                    "send one JSON object, a list of them, or one a line");
        }
        if (all.isEmpty()) {
            throw new AedileException(ErrorCode.MISSING_FIELD, "the request names no " + what);
        }
        return all;
    }
}
