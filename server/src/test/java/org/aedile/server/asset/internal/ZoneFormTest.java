package org.aedile.server.asset.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aedile.kernel.AedileException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: an outline with holes where corners should be is the caller's mistake, and told as one. */
class ZoneFormTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[[null]]", "[[[7.4, null]]]", "[[[]]]", "null"})
    void aMissingCornerIsNamed(String coordinates) {
        String form = "{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}";

        assertThatThrownBy(() -> JSON.readValue(form, ZoneForm.class).outline("z-1"))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("zone 'z-1' can't be drawn");
    }
}
