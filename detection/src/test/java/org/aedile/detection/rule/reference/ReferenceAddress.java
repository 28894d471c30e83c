package org.aedile.detection.rule.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An address of the internet as its bits; IPv4 inside IPv6 ({@code ::ffff:10.0.0.1}) is IPv4.
 *
 * @param length 32 or 128
 * @param bits the number that the address is
 */
record ReferenceAddress(int length, BigInteger bits) {
    private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF);

    static Optional<ReferenceAddress> parse(String text) {
        return text.contains(":") ? withoutFour(text).flatMap(ReferenceAddress::six) : four(text);
    }

    /** Whether an address has the first bits of a network {@code 10.0.0.0/8}. */
    static boolean isIn(String text, String network) {
        Optional<ReferenceAddress> address = parse(text);
        ReferenceAddress block = networkOf(network);
        int bits = prefixOf(network, block);
        return address.isPresent()
                && address.get().length == block.length
                && address.get().first(bits).equals(block.first(bits));
    }

    static ReferenceAddress networkOf(String network) {
        return parse(network.split("/", 2)[0])
                .orElseThrow(() -> new IllegalArgumentException("no network: " + network));
    }

    static int prefixOf(String network, ReferenceAddress block) {
        if (!network.contains("/")) {
            return block.length;
        }
        String digits = network.split("/", 2)[1];
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > block.length) {
            throw new IllegalArgumentException("no network: " + network);
        }
        return Integer.parseInt(digits);
    }

    private BigInteger first(int count) {
        return bits.shiftRight(length - count);
    }

    private static Optional<ReferenceAddress> four(String text) {
        if (!text.matches("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})")) {
            return Optional.empty();
        }
        BigInteger bits = BigInteger.ZERO;
        for (String number : text.split("\\.")) {
            if (Integer.parseInt(number) > 255) {
                return Optional.empty();
            }
            bits = bits.shiftLeft(8).add(new BigInteger(number));
        }
        return Optional.of(new ReferenceAddress(32, bits));
    }

    private static Optional<ReferenceAddress> six(String text) {
        String[] halves = text.split("::", -1);
        List<String> head = groups(halves[0]);
        List<String> tail = halves.length == 2 ? groups(halves[1]) : List.of();
        int missing = 8 - head.size() - tail.size();
        if (halves.length > 2 || (halves.length == 2 ? missing < 1 : missing != 0)) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(head);
        for (int i = 0; i < missing; i++) {
            all.add("0");
        }
        all.addAll(tail);
        return all.stream().allMatch(group -> group.matches("[0-9a-fA-F]{1,4}")) ? of(all) : Optional.empty();
    }

    private static Optional<ReferenceAddress> of(List<String> groups) {
        BigInteger bits = BigInteger.ZERO;
        for (String group : groups) {
            bits = bits.shiftLeft(16).add(new BigInteger(group, 16));
        }
        boolean mapped = bits.shiftRight(32).equals(MAPPED);
        return Optional.of(
                mapped
                        ? new ReferenceAddress(32, bits.mod(BigInteger.ONE.shiftLeft(32)))
                        : new ReferenceAddress(128, bits));
    }

    /** The groups of one side. */
    private static List<String> groups(String side) {
        return side.isEmpty() ? List.of() : List.of(side.split(":", -1));
    }

    /** An IPv4 address at the end becomes two groups. */
    private static Optional<String> withoutFour(String text) {
        int last = text.lastIndexOf(':') + 1;
        if (text.indexOf('.') < 0) {
            return Optional.of(text);
        }
        return four(text.substring(last)).map(four -> {
            int high = four.bits.shiftRight(16).intValue();
            int low = four.bits.intValue() & 0xFFFF;
            return "%s%x:%x".formatted(text.substring(0, last), high, low);
        });
    }
}
