package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** FEATURE: whoever reads the database can't guess passwords quickly. */
class PasswordHashTest {
    private final PasswordEncoder product = new SecurityConfiguration().passwordEncoder();

    @Test
    void isArgon2idOverSixteenMegabytesTwice() {
        String hash = product.encode("correct horse");

        assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(product.matches("correct horse", hash)).isTrue();
        assertThat(product.matches("correct house", hash)).isFalse();
    }
}
