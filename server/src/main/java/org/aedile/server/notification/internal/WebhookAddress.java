package org.aedile.server.notification.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whether a host lies on the internet, or where only those of this house come. */
final class WebhookAddress {
    private static final int UNIQUE_LOCAL = 0xfc; // fc00::/7
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int SHARED_FIRST = 100; // 100.64.0.0/10
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xc0;

    private WebhookAddress() {}

    /**
     * True when any of the host's addresses isn't public: a name must not lead into the own network.
     *
     * @throws UnknownHostException when it has none
     */
    static boolean isPrivate(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(WebhookAddress::isPrivate);
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address);
    }

    private static boolean isReserved(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        if (address instanceof Inet6Address) {
            return (first & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        }
        return first == 0 || first >= 240 || first == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND;
    }
}
