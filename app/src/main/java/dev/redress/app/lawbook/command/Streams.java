package dev.redress.app.lawbook.command;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a command reads and writes: always UTF-8, whatever the machine's language. */
record Streams(InputStream in, Writer out, Writer err) {

    static Streams standard() {
        return of(System.in, System.out, System.err);
    }

    static Streams of(InputStream in, OutputStream out, OutputStream err) {
        return new Streams(in, writer(out), writer(err));
    }

    void say(String text) throws IOException {
        out.write(text);
        out.flush();
    }

    void complain(String text) throws IOException {
        err.write("redress: " + text + "\n");
        err.flush();
    }

    /** The lines of a file, or of standard input when it is called {@code -}. */
    BufferedReader linesOf(String file) throws IOException {
        InputStream bytes = file.equals("-") ? in : Files.newInputStream(Path.of(file));
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
