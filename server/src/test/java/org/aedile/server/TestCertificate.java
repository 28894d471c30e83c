package org.aedile.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that nobody signed, for a name that this machine doesn't have, with its key: what a city that begins has.
 *
 * @param certificate PEM file
 * @param privateKey PEM file
 * @param trust who trusts exactly this
 */
public record TestCertificate(Path certificate, Path privateKey, TrustManagerFactory trust) {
    private static final String PASSWORD = "changeit";

    /** Makes one with the JDK's keytool, in that directory. */
    public static TestCertificate make(Path directory)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "room",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=control.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        byte[] certificate = keys.getCertificate("room").getEncoded();
        byte[] privateKey = keys.getKey("room", PASSWORD.toCharArray()).getEncoded();
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        return new TestCertificate(
                pem(directory.resolve("certificate.pem"), "CERTIFICATE", certificate),
                pem(directory.resolve("key.pem"), "PRIVATE KEY", privateKey),
                trust);
    }

    private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n", UTF_8);
    }
}
