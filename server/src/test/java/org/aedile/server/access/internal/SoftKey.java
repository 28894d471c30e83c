package org.aedile.server.access.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** An authenticator in software, from the text of WebAuthn Level 2: one ES256 key, attestation "none". */
final class SoftKey {
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int HAS_CREDENTIAL = 0x40;
    private static final byte[] NO_MODEL = new byte[16];

    private final String origin;
    private final KeyPair pair;
    private final byte[] id = new byte[32];
    private String handle = "";
    private int uses;
    private boolean verifiesUser = true;

    SoftKey(String origin, long seed) {
        this.origin = origin;
        new Random(seed).nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it asks for no PIN. */
    void stopVerifying() {
        verifiesUser = false;
    }

    /** From now on it counts its uses anew, as a copy of it would. */
    void becomeACopy() {
        uses = 0;
    }

    /** What {@code navigator.credentials.create} gives for these options. */
    String create(JsonNode options) {
        handle = options.get("user").get("id").asString();
        byte[] client = clientData("webauthn.create", options.get("challenge").asString());
        byte[] data = authenticatorData(options.get("rp").get("id").asString(), HAS_CREDENTIAL);
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xa0);
        text(attestation, "authData");
        bytes(attestation, data);
        return """
                {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%s","attestationObject":"%s","transports":["usb"]}}""".formatted(base64(id), base64(id), base64(client), base64(attestation.toByteArray()));
    }

    /** What {@code navigator.credentials.get} gives for these options. */
    String get(JsonNode options) {
        byte[] client = clientData("webauthn.get", options.get("challenge").asString());
        byte[] data = authenticatorData(options.get("rpId").asString(), 0);
        return """
                {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":"%s"}}""".formatted(base64(id), base64(id), base64(client), base64(data), base64(sign(data, client)), handle);
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(String domain, int flags) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(sha256(domain.getBytes(StandardCharsets.UTF_8)));
        out.write(flags | USER_PRESENT | (verifiesUser ? USER_VERIFIED : 0));
        uses++;
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(uses).array());
        if (flags == HAS_CREDENTIAL) {
            out.writeBytes(NO_MODEL);
            out.writeBytes(
                    ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array());
            out.writeBytes(id);
            out.writeBytes(publicKey());
        }
        return out.toByteArray();
    }

    /** COSE: kty EC2, alg ES256, crv P-256, x, y. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(out, coordinate(key.getW().getAffineX()));
        out.write(0x22);
        bytes(out, coordinate(key.getW().getAffineY()));
        return out.toByteArray();
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private byte[] sign(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        out.write(0x59);
        out.write(bytes.length >> 8);
        out.write(bytes.length & 0xff);
        out.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
