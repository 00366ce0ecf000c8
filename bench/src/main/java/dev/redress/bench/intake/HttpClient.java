package dev.redress.bench.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Sends prepared requests over one connection, and opens another when the server ends it. It knows as much of HTTP/1.1
 * as Redress answers with, so that the clients leave the processors to what is measured.
 */
final class HttpClient implements Client {

    private final InetSocketAddress server;
    private final List<byte[]> requests;
    private int next;
    private Socket socket;
    private InputStream in;

    /**
     * @param requests whole requests, head and body
     * @param first the request to begin with; the others follow in order, round and round
     */
    HttpClient(InetSocketAddress server, List<byte[]> requests, int first) throws IOException {
        this.server = server;
        this.requests = requests;
        this.next = first % requests.size();
        this.socket = connected(server);
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    private static Socket connected(InetSocketAddress server) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(server, 5_000);
        socket.setSoTimeout(60_000);
        return socket;
    }

    @Override
    public void handIn() throws IOException {
        socket.getOutputStream().write(requests.get(next));
        next = (next + 1) % requests.size();
        String status = line();
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
            last |= lower.equals("connection: close");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (!status.contains(" 201")) {
            throw new IOException(status + ": " + new String(body, StandardCharsets.UTF_8));
        }
        if (last) {
            socket.close();
            socket = connected(server);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        }
    }

    private byte[] chunks() throws IOException {
        byte[] body = {};
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            byte[] longer = java.util.Arrays.copyOf(body, body.length + size);
            if (in.readNBytes(longer, body.length, size) < size) {
                throw new EOFException();
            }
            body = longer;
            line();
        }
        line();
        return body;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
