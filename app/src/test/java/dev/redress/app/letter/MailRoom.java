package dev.redress.app.letter;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A mail server that writes down every line it hears, and answers what a test tells it to. */
final class MailRoom {

    /** How it behaves. */
    enum Mood {
        TAKES,
        /** Answers that it has no room now. */
        BUSY,
        /** Hangs up before it says a word. */
        GONE,
        /** Takes the call and never says a word. */
        SILENT,
        /** Takes no mail from anybody who has not signed in. */
        WANTS_SIGN_IN,
        /** Takes no mail from this sender. */
        NO_SENDER,
        /** Takes the mail, says so, and breaks off at the goodbye. */
        RESETS_AT_QUIT,
        /** Answers that there is no such person. */
        NOBODY,
        /** Takes the mail and breaks off before it says so. */
        BREAKS_OFF
    }

    /** One conversation: the lines that the client said. */
    record Heard(List<String> commands, List<String> message) {

        /** The whole of the mail, its coded parts opened. */
        String text() {
            StringBuilder all = new StringBuilder(String.join("\n", message));
            StringBuilder coded = new StringBuilder();
            for (String line : message) {
                if (line.matches("[A-Za-z0-9+/]{4,}={0,2}")) {
                    coded.append(line);
                } else if (!coded.isEmpty()) {
                    all.append(opened(coded.toString()));
                    coded.setLength(0);
                }
            }
            return all.toString();
        }

        private static String opened(String coded) {
            try {
                return new String(Base64.getMimeDecoder().decode(coded), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException none) {
                return "";
            }
        }
    }

    private final ServerSocket socket;
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> held = Collections.synchronizedList(new ArrayList<>());
    private volatile Mood mood = Mood.TAKES;

    MailRoom() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    void becomes(Mood now) {
        mood = now;
    }

    /** What it took, and forgets it. */
    List<Heard> taken() {
        synchronized (heard) {
            List<Heard> all = List.copyOf(heard);
            heard.clear();
            return all;
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                answer(socket.accept());
            } catch (IOException over) {
                // The client went, or the tests are over.
            }
        }
    }

    private void answer(Socket client) throws IOException {
        if (mood == Mood.SILENT) {
            held.add(client);
            return;
        }
        try (client) {
            talk(client);
        }
    }

    /** How many calls it took without a word. */
    int held() {
        return held.size();
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1));
        if (mood == Mood.GONE) {
            return;
        }
        List<String> commands = new ArrayList<>();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO", "HELO" -> say(out, "250 hello");
                case "MAIL" ->
                    say(
                            out,
                            mood == Mood.WANTS_SIGN_IN
                                    ? "530 5.7.0 sign in first"
                                    : mood == Mood.NO_SENDER ? "550 5.7.1 no such sender" : "250 ok");
                case "RCPT" ->
                    say(out, mood == Mood.NOBODY ? "550 no such person" : mood == Mood.BUSY ? "451 later" : "250 ok");
                case "DATA" -> {
                    say(out, "354 go on");
                    List<String> message = new ArrayList<>();
                    for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        message.add(text);
                    }
                    heard.add(new Heard(commands, message));
                    if (mood == Mood.BREAKS_OFF) {
                        return;
                    }
                    say(out, "250 2.0.0 queued as 4711");
                }
                case "QUIT" -> {
                    if (mood == Mood.RESETS_AT_QUIT) {
                        client.setSoLinger(true, 0);
                        return;
                    }
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static void say(BufferedWriter out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
