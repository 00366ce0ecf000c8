package dev.redress.app.channel.mail;

import java.util.Arrays;

/** Quoted-printable as it arrives: a sign that is no escape stays as it is, small hexadecimal letters are taken. */
final class QuotedPrintable {

    private QuotedPrintable() {}

    static byte[] decode(Slice encoded) {
        byte[] decoded = new byte[encoded.length()];
        int length = 0;
        LineCursor line = new LineCursor(encoded);
        while (line.advance()) {
            int end = line.end;
            while (end > line.start && (encoded.bytes[end - 1] == ' ' || encoded.bytes[end - 1] == '\t')) {
                end--;
            }
            boolean softBreak = end > line.start && encoded.bytes[end - 1] == '=';
            length = decodeLine(encoded.bytes, line.start, softBreak ? end - 1 : end, false, decoded, length);
            if (!softBreak) {
                int ending = Math.max(line.end, line.next - 2);
                for (int i = ending; i < line.next; i++) {
                    decoded[length++] = encoded.bytes[i];
                }
            }
        }
        return Arrays.copyOf(decoded, length);
    }

    /** The Q encoding of header words: as above, and an underscore is a blank. */
    static byte[] decodeWord(byte[] encoded) {
        byte[] decoded = new byte[encoded.length];
        return Arrays.copyOf(decoded, decodeLine(encoded, 0, encoded.length, true, decoded, 0));
    }

    private static int decodeLine(byte[] encoded, int from, int to, boolean word, byte[] decoded, int lengthBefore) {
        int length = lengthBefore;
        for (int i = from; i < to; i++) {
            byte b = encoded[i];
            if (b == '=' && i + 2 < to) {
                int high = Character.digit(encoded[i + 1], 16);
                int low = Character.digit(encoded[i + 2], 16);
                if (high >= 0 && low >= 0) {
                    b = (byte) (high << 4 | low);
                    i += 2;
                }
            } else if (b == '_' && word) {
                b = ' ';
            }
            decoded[length++] = b;
        }
        return length;
    }
}
