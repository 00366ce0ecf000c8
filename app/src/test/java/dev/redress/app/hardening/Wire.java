package dev.redress.app.hardening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bytes to the server and bytes back: says what no library would say, and sees what a library would tidy up. */
final class Wire {

    private static final int PATIENCE = 20_000;

    /** What came back. */
    record Reply(int status, List<Map.Entry<String, String>> headers, String body) {

        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header.getKey().equals(name.toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        /** Everything that the other side gets to see. */
        String whole() {
            return status + "\n" + headers + "\n" + body;
        }
    }

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** @param headers lines such as {@code Origin: null}; {@code Host} is added when it is not among them */
    Reply send(String method, String target, List<String> headers, String body) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        headers.forEach(line -> request.append(line).append("\r\n"));
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        if (content.length > 0 || method.equals("POST")) {
            request.append("Content-Length: ").append(content.length).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        return raw((request + body).getBytes(StandardCharsets.UTF_8), method.equals("HEAD"));
    }

    Reply raw(byte[] request, boolean head) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return read(everything(socket.getInputStream()), head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] everything(InputStream from) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            from.transferTo(all);
        } catch (SocketException closedWithUnreadBody) {
            // What had come by then is the answer.
        }
        return all.toByteArray();
    }

    private static Reply read(byte[] all, boolean head) throws IOException {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, List.of(), text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int at = 1; at < lines.length; at++) {
            int colon = lines[at].indexOf(':');
            headers.add(Map.entry(
                    lines[at].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[at].substring(colon + 1).strip()));
        }
        boolean chunked = headers.contains(Map.entry("transfer-encoding", "chunked"));
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        return new Reply(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                new String(chunked && !head ? joined(body) : body, StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] chunks) throws IOException {
        ByteArrayInputStream from = new ByteArrayInputStream(chunks);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            StringBuilder size = new StringBuilder();
            for (int letter = from.read(); letter >= 0 && letter != '\n'; letter = from.read()) {
                size.append((char) letter);
            }
            int length = size.toString().isBlank()
                    ? 0
                    : Integer.parseInt(size.toString().strip(), 16);
            if (length == 0) {
                return all.toByteArray();
            }
            all.write(from.readNBytes(length));
            from.skipNBytes(2);
        }
    }
}
