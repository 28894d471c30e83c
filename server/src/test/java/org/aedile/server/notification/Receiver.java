package org.aedile.server.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of the city that is told by webhook: it checks the signature by itself, and answers as it is told to. */
public final class Receiver implements AutoCloseable {
    public static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** One call, as it came. */
    public record Call(String delivery, String signature, String body) {
        public JsonNode json() {
            return JsonMapper.builder().build().readTree(body);
        }

        /** True when the signature is that of the body and the time in it. */
        public boolean isSigned() {
            String time = signature.substring(2, signature.indexOf(','));
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                byte[] expected = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
                return signature.equals("t=" + time + ",v1=" + HexFormat.of().formatHex(expected));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static Receiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Receiver receiver = new Receiver(server);
            server.createContext("/", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new IllegalStateException("no receiver", e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/told";
    }

    /** Answers so from now on, in this order; afterwards with 200. */
    public synchronized void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    public List<Call> calls(String title) {
        return calls.stream()
                .filter(call -> call.json().get("title").asString().equals(title))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                exchange.getRequestHeaders().getFirst("Aedile-Delivery"),
                exchange.getRequestHeaders().getFirst("Aedile-Signature"),
                body));
        int status = next();
        if (status >= 300 && status < 400) {
            exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private synchronized int next() {
        Integer status = answers.pollFirst();
        return status == null ? 200 : status;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
