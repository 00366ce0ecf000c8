package dev.redress.app.channel.mail;

import java.util.Arrays;

/**
 * Base64 as it arrives: wrong characters are skipped, missing padding is supplied, several encoded pieces in a row are
 * joined, and plain text behind the last piece (the footer of a list) is kept as text.
 */
final class Base64Text {

    /** Words of a language are shorter than this on average, runs of base64 are longer. */
    private static final int SHORTEST_RUN = 16;

    private static final byte[] VALUES = values();

    private Base64Text() {}

    /** The bytes themselves when they are visibly not base64. */
    static byte[] decodeOrKeep(Slice encoded) {
        return looksEncoded(encoded) ? decode(encoded) : encoded.copy();
    }

    /** As a whole, or up to its padding with a footer behind it. */
    static boolean looksEncoded(Slice encoded) {
        return looksEncoded(encoded.bytes, encoded.from, encoded.to) || looksEncodedUpToPadding(encoded);
    }

    private static boolean looksEncodedUpToPadding(Slice encoded) {
        int letters = 0;
        int at = encoded.from;
        while (at < encoded.to && encoded.bytes[at] != '=') {
            letters += encoded.bytes[at] >= 0 && VALUES[encoded.bytes[at]] >= 0 ? 1 : 0;
            at++;
        }
        int padding = at;
        while (at < encoded.to && encoded.bytes[at] == '=') {
            at++;
        }
        boolean complete = at > padding && (letters + at - padding) % 4 == 0;
        return complete && looksEncoded(encoded.bytes, encoded.from, at);
    }

    static byte[] decode(Slice encoded) {
        byte[] decoded = new byte[(int) (encoded.length() * 3L / 4) + 4];
        int length = 0;
        int bits = 0;
        int sextets = 0;
        boolean restChecked = false;
        int i = encoded.from;
        for (; i < encoded.to; i++) {
            byte b = encoded.bytes[i];
            if (b == '=') {
                length = flush(decoded, length, bits, sextets);
                sextets = 0;
                bits = 0;
                if (!restChecked) {
                    restChecked = true;
                    int rest = behindPadding(encoded, i);
                    if (rest < encoded.to && !looksEncoded(encoded.bytes, rest, encoded.to)) {
                        return withPlainRest(decoded, length, encoded, rest);
                    }
                }
                continue;
            }
            int value = b < 0 ? -1 : VALUES[b];
            if (value < 0) {
                continue;
            }
            bits = bits << 6 | value;
            if (++sextets == 4) {
                decoded[length++] = (byte) (bits >> 16);
                decoded[length++] = (byte) (bits >> 8);
                decoded[length++] = (byte) bits;
                sextets = 0;
                bits = 0;
            }
        }
        length = flush(decoded, length, bits, sextets);
        return Arrays.copyOf(decoded, length);
    }

    private static int flush(byte[] decoded, int length, int bits, int sextets) {
        if (sextets == 2) {
            decoded[length++] = (byte) (bits >> 4);
        } else if (sextets == 3) {
            decoded[length++] = (byte) (bits >> 10);
            decoded[length++] = (byte) (bits >> 2);
        }
        return length;
    }

    private static int behindPadding(Slice encoded, int at) {
        int rest = at;
        while (rest < encoded.to
                && (encoded.bytes[rest] == '=' || (encoded.bytes[rest] <= ' ' && encoded.bytes[rest] >= 0))) {
            rest++;
        }
        return rest;
    }

    private static byte[] withPlainRest(byte[] decoded, int length, Slice encoded, int rest) {
        byte[] whole = Arrays.copyOf(decoded, length + 1 + encoded.to - rest);
        whole[length] = '\n';
        System.arraycopy(encoded.bytes, rest, whole, length + 1, encoded.to - rest);
        return whole;
    }

    /** One run of letters, or long runs, or runs that are each a whole number of groups of four. */
    private static boolean looksEncoded(byte[] bytes, int from, int to) {
        int letters = 0;
        int runs = 0;
        int inRun = 0;
        boolean wholeGroups = true;
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 0 && bytes[i] <= ' ') {
                wholeGroups &= inRun % 4 == 0;
                inRun = 0;
            } else if (bytes[i] >= 0 && (VALUES[bytes[i]] >= 0 || bytes[i] == '=')) {
                runs += inRun == 0 ? 1 : 0;
                inRun++;
                letters++;
            }
        }
        wholeGroups &= inRun % 4 == 0;
        return letters > 0 && (runs == 1 || wholeGroups || letters / runs >= SHORTEST_RUN);
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }
}
