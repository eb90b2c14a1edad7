package org.vrazka.shared.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses belong to nobody outside: one's own machine, one's own network, no one's. */
final class Networks {
    private Networks() {}

    /** Whether it is none of the public internet, also when it is written inside an IPv6 one. */
    static boolean isInner(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isInner(four.getAddress());
            case Inet6Address six -> isInner(six);
            default -> true;
        };
    }

    private static boolean isInner(byte[] four) {
        int a = four[0] & 0xff;
        int b = four[1] & 0xff;
        int c = four[2] & 0xff;
        return a == 0
                || a == 10
                || a == 127
                || a >= 224
                || (a == 100 && b >= 64 && b < 128)
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
                || (a == 203 && b == 0 && c == 113);
    }

    /** Of IPv6 only 2000::/3 is the internet; 6to4 and Teredo carry an IPv4 address inside. */
    private static boolean isInner(Inet6Address six) {
        byte[] bytes = six.getAddress();
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (first == 0x2002) {
            return isInner(Arrays.copyOfRange(bytes, 2, 6));
        }
        boolean teredoOrDocumentation =
                first == 0x2001 && (bytes[2] == 0 || (bytes[2] == 0x0d && bytes[3] == (byte) 0xb8));
        return first >> 13 != 1 || teredoOrDocumentation;
    }

    /** The addresses of a host, if it has public ones only: a name may stand for both. */
    static InetAddress[] outer(String host) throws UnknownHostException {
        var all = InetAddress.getAllByName(host);
        if (Arrays.stream(all).anyMatch(Networks::isInner)) {
            throw new UnknownHostException(host + " is an address of an inner network");
        }
        return all;
    }
}
