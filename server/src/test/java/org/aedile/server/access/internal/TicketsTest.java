package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.aedile.server.access.internal.Tickets.Purpose;
import org.junit.jupiter.api.Test;

/** FEATURE: what a log-in waits for comes back unchanged, in time, and once. */
class TicketsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-30T19:00:00Z"));
    private final Tickets tickets = new Tickets(now::get);

    @Test
    void aTicketSaysWhomItIsForUntilItIsSpent() {
        String ticket = tickets.issue(Purpose.SECOND_STEP, "anna");

        assertThat(tickets.read(Purpose.SECOND_STEP, ticket)).contains("anna");
        assertThat(tickets.read(Purpose.PASSKEY, ticket)).isEmpty();
        assertThat(tickets.spend(Purpose.SECOND_STEP, ticket)).contains("anna");
        assertThat(tickets.spend(Purpose.SECOND_STEP, ticket)).isEmpty();
        assertThat(tickets.read(Purpose.SECOND_STEP, ticket)).isEmpty();
    }

    @Test
    void aTicketExpires() {
        String ticket = tickets.issue(Purpose.SECOND_STEP, "anna");
        now.updateAndGet(time -> time.plus(Tickets.LIFETIME));

        assertThat(tickets.read(Purpose.SECOND_STEP, ticket)).isEmpty();
    }

    @Test
    void aChangedTicketIsNone() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("-Daedile.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = Base64.getUrlDecoder().decode(tickets.issue(Purpose.SECOND_STEP, "anna"));
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

            assertThat(tickets.read(Purpose.SECOND_STEP, changed)).isEmpty();
        }
        assertThat(tickets.read(Purpose.SECOND_STEP, "no ticket")).isEmpty();
        assertThat(tickets.read(Purpose.SECOND_STEP, "")).isEmpty();
    }
}
