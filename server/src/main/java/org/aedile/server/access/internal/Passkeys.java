package org.aedile.server.access.internal;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Account;
import org.aedile.server.access.internal.Tickets.Purpose;
import org.aedile.server.config.AedileProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The two ceremonies of WebAuthn: making a passkey and logging in with one. The challenge is a ticket, good once and for a few
 * minutes. Attestation isn't asked for: which make of key somebody uses is theirs to choose. Thread-safe.
 */
@Component
class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String LOCALHOST = "localhost";

    /** EdDSA, ES256, RS256: what authenticators speak. */
    private static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

    private final PasskeyStore store;
    private final Tickets tickets;
    private final String domain;
    private final Set<String> origins;
    private final WebAuthnManager ceremonies = WebAuthnManager.createNonStrictWebAuthnManager();

    Passkeys(PasskeyStore store, Tickets tickets, AedileProperties properties) {
        this.store = store;
        this.tickets = tickets;
        this.domain = properties.access().passkeys().domain();
        this.origins = Set.copyOf(properties.access().passkeys().origins());
    }

    /** Who logged in, and whether the authenticator made sure that it is them: by finger, face or PIN. */
    record Verified(String username, boolean userVerified) {}

    /** What the browser needs to make a passkey for that person. */
    PasskeyOptions.Creation creation(Account account) {
        List<PasskeyOptions.Descriptor> known = descriptors(account.username());
        String handle = Base64.getUrlEncoder().withoutPadding().encodeToString(store.handle(account.username()));
        return PasskeyOptions.Creation.of(
                domain,
                new PasskeyOptions.User(handle, account.username(), account.displayName()),
                tickets.issue(Purpose.NEW_PASSKEY, account.username() + "\n" + handle),
                ALGORITHMS,
                known);
    }

    /**
     * The passkey that the browser made.
     *
     * @throws AedileException {@code INVALID_VALUE} when it isn't an answer to our challenge
     */
    PasskeyStore.NewPasskey verifyNew(Account account, String name, String json) {
        try {
            RegistrationData data = ceremonies.parseRegistrationResponseJSON(json);
            String ticket = ticketOf(data.getCollectedClientData());
            String subject = spend(Purpose.NEW_PASSKEY, ticket);
            if (!subject.startsWith(account.username() + "\n")) {
                throw refused();
            }
            ceremonies.verify(data, new RegistrationParameters(serverFor(ticket), parameters(), false, true));
            byte[] handle = Base64.getUrlDecoder()
                    .decode(subject.substring(account.username().length() + 1));
            return newPasskey(name, handle, data);
        } catch (WebAuthnException e) {
            LOG.info("a new passkey of {} was refused: {}", account.username(), e.getMessage());
            throw refused();
        }
    }

    /** What the browser needs to ask for a passkey: any of ours, or those of who gave their password. */
    PasskeyOptions.Request request(Optional<String> username) {
        return username.map(name -> new PasskeyOptions.Request(
                        tickets.issue(Purpose.PASSKEY_STEP, name), domain, descriptors(name), "preferred"))
                .orElseGet(() ->
                        new PasskeyOptions.Request(tickets.issue(Purpose.PASSKEY, ""), domain, List.of(), "required"));
    }

    /**
     * Whose passkey answered.
     *
     * @throws AedileException {@code NOT_AUTHENTICATED} when none of ours did
     */
    Verified verify(String json) {
        try {
            AuthenticationData data = ceremonies.parseAuthenticationResponseJSON(json);
            String ticket = ticketOf(data.getCollectedClientData());
            Optional<String> person = tickets.spend(Purpose.PASSKEY_STEP, ticket);
            if (person.isEmpty()) {
                spend(Purpose.PASSKEY, ticket);
            }
            PasskeyStore.Known known = store.find(data.getCredentialId()).orElseThrow(Passkeys::unknown);
            if (person.isPresent() && !person.get().equals(known.username()) || isOfAnother(data, known)) {
                throw unknown();
            }
            ceremonies.verify(
                    data,
                    new AuthenticationParameters(
                            serverFor(ticket), record(known), List.of(data.getCredentialId()), person.isEmpty(), true));
            AuthenticatorData<?> answer = Objects.requireNonNull(data.getAuthenticatorData());
            store.used(data.getCredentialId(), answer.getSignCount());
            return new Verified(known.username(), answer.isFlagUV());
        } catch (WebAuthnException e) {
            LOG.info("a passkey was refused: {}", e.getMessage());
            throw unknown();
        }
    }

    private String spend(Purpose purpose, String ticket) {
        return tickets.spend(purpose, ticket).orElseThrow(() -> {
            LOG.info("a passkey answered a challenge that isn't ours, or too late");
            return purpose == Purpose.NEW_PASSKEY ? refused() : unknown();
        });
    }

    private static boolean isOfAnother(AuthenticationData data, PasskeyStore.Known known) {
        byte[] handle = data.getUserHandle();
        return handle != null && !MessageDigest.isEqual(handle, known.handle());
    }

    private List<PasskeyOptions.Descriptor> descriptors(String username) {
        return store.list(username).stream()
                .map(passkey -> new PasskeyOptions.Descriptor("public-key", passkey.id()))
                .toList();
    }

    private ServerProperty serverFor(String ticket) {
        return ServerProperty.builder()
                .originPredicate(this::isOurs)
                .rpId(domain)
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(ticket)))
                .build();
    }

    /** A screen of ours: as configured, else by HTTPS from the domain itself; localhost on any port. */
    private boolean isOurs(Origin origin) {
        if (!origins.isEmpty()) {
            return origins.contains(origin.toString());
        }
        boolean trusted = "https".equals(origin.getScheme()) || domain.equals(LOCALHOST);
        return trusted && domain.equals(origin.getHost());
    }

    private static String ticketOf(@Nullable CollectedClientData clientData) {
        if (clientData == null) {
            throw unknown();
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(clientData.getChallenge().getValue());
    }

    private static PasskeyStore.NewPasskey newPasskey(String name, byte[] handle, RegistrationData data) {
        AuthenticatorData<?> answer =
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData credential = Objects.requireNonNull(answer.getAttestedCredentialData());
        Set<AuthenticatorTransport> transports = Objects.requireNonNullElse(data.getTransports(), Set.of());
        return new PasskeyStore.NewPasskey(
                name,
                handle,
                credential,
                answer.getSignCount(),
                answer.isFlagBE(),
                transports.stream().map(AuthenticatorTransport::getValue).toList());
    }

    private static CredentialRecord record(PasskeyStore.Known known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                known.synced(),
                null,
                known.signCount(),
                known.credential(),
                null,
                null,
                null,
                null);
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(number -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
                .toList();
    }

    private static AedileException refused() {
        return new AedileException(
                ErrorCode.INVALID_VALUE, "This passkey can't be taken.", "try again; you have five minutes");
    }

    private static AedileException unknown() {
        return new AedileException(
                        ErrorCode.NOT_AUTHENTICATED,
                        "This passkey doesn't open any account here.",
                        "log in with your password, or ask an administrator")
                .because(Objection.Kind.PASSKEY_UNKNOWN);
    }
}
