package dev.redress.app.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From where somebody comes: the other end of the connection, or what a proxy named in {@code redress.trusted-proxies}
 * says in {@code X-Forwarded-For}. Nobody else's word counts.
 */
@Component
public class ClientAddress {

    private static final int BLOCK_4 = 24;
    private static final int BLOCK_6 = 64;

    private final List<Block> proxies;

    /** @param proxies addresses or blocks such as {@code 10.1.0.0/16}, separated by commas */
    public ClientAddress(@Value("${redress.trusted-proxies:}") String proxies) {
        this.proxies = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Block::parse)
                .toList();
    }

    /** The block of addresses of whoever asks: 24 bits of IPv4 as {@code 192.0.2.0/24}, 64 bits of IPv6. */
    public String block(HttpServletRequest request) {
        return literal(request.getRemoteAddr())
                .map(peer -> blockOf(client(peer, request)))
                .orElse("unknown");
    }

    private InetAddress client(InetAddress peer, HttpServletRequest request) {
        List<String> told = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        InetAddress client = peer;
        // From the nearest hop outwards, for as long as the one who tells is trusted.
        for (int hop = told.size() - 1; hop >= 0 && trusted(client); hop--) {
            Optional<InetAddress> before = literal(told.get(hop));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    private boolean trusted(InetAddress address) {
        return proxies.stream().anyMatch(block -> block.holds(address));
    }

    private static String blockOf(InetAddress address) {
        int bits = address instanceof Inet4Address ? BLOCK_4 : BLOCK_6;
        try {
            InetAddress first = InetAddress.getByAddress(cut(address.getAddress(), bits));
            return first.getHostAddress() + "/" + bits;
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] cut(byte[] address, int bits) {
        byte[] cut = new byte[address.length];
        for (int bit = 0; bit < bits; bit++) {
            cut[bit / 8] |= (byte) (address[bit / 8] & (0x80 >> (bit % 8)));
        }
        return cut;
    }

    /** An address written in digits; a name is never looked up. */
    private static Optional<InetAddress> literal(String text) {
        int zone = text.indexOf('%');
        try {
            return Optional.of(InetAddress.ofLiteral(zone < 0 ? text : text.substring(0, zone)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private record Block(byte[] first, int bits) {

        static Block parse(String text) {
            int slash = text.indexOf('/');
            InetAddress address = literal(slash < 0 ? text : text.substring(0, slash))
                    .orElseThrow(() ->
                            new IllegalArgumentException("redress.trusted-proxies names no address: '" + text + "'"));
            int all = address.getAddress().length * 8;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("redress.trusted-proxies has no such block: '" + text + "'");
            }
            return new Block(cut(address.getAddress(), bits), bits);
        }

        boolean holds(InetAddress address) {
            byte[] other = address.getAddress();
            return other.length == first.length && Arrays.equals(cut(other, bits), first);
        }
    }
}
