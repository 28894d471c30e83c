package org.aedile.detection.rule;

import com.google.re2j.Pattern;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of IPv4 or IPv6 addresses. Never asks a name server: what isn't written in digits is in no block. */
final class AddressBlock {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern V6 =
            Pattern.compile("([0-9a-fA-F]{0,4}:)+([0-9a-fA-F]{0,4}|" + BYTE + "(\\." + BYTE + "){3})");

    private final byte[] network;
    private final int bits;

    private AddressBlock(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    static AddressBlock parse(String text) throws Unsupported {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        byte[] network = bytes(address);
        if (network.length == 0) {
            throw new Unsupported("'" + text + "' is not a block of addresses such as 10.0.0.0/8 or fe80::/10");
        }
        int bits = slash < 0 ? network.length * 8 : prefix(text, slash, network.length * 8);
        return new AddressBlock(network, bits);
    }

    boolean contains(String text) {
        byte[] address = bytes(text);
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << 8 - (bits - bit) & 0xff;
            if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int prefix(String text, int slash, int most) throws Unsupported {
        String digits = text.substring(slash + 1);
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > most) {
            throw new Unsupported("'" + text + "' is not a block of addresses such as 10.0.0.0/8 or fe80::/10");
        }
        return Integer.parseInt(digits);
    }

    /** Literals only: another text, such as {@code .:1}, would be looked up as a name. */
    static boolean isLiteral(String text) {
        return V4.matcher(text).matches()
                || text.indexOf(':') >= 0 && V6.matcher(text).matches();
    }

    private static byte[] bytes(String text) {
        if (text.length() > 45 || !isLiteral(text)) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
