package dev.redress.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TarXzTest {
    @TempDir
    private Path target;

    @Test
    void files_directories_links_and_modes_come_out() throws IOException {
        var archive = new Archive()
                .entry("./bin/", '5', "", "")
                .entry("./bin/run", '0', "", "#!/bin/sh")
                .entry("./lib/long", '0', "", "x".repeat(700))
                .entry("./lib/link", '2', "long", "");

        archive.unpack(target);

        assertThat(target.resolve("bin/run")).hasContent("#!/bin/sh").isExecutable();
        assertThat(target.resolve("lib/long")).hasContent("x".repeat(700));
        assertThat(target.resolve("lib/link")).isSymbolicLink().hasContent("x".repeat(700));
    }

    @Test
    void an_entry_that_leads_out_of_the_target_is_refused() {
        var file = new Archive().entry("../outside", '0', "", "no");
        assertThatThrownBy(() -> file.unpack(target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out");

        var link = new Archive().entry("inside", '2', "../../outside", "");
        assertThatThrownBy(() -> link.unpack(target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out");
        assertThat(Files.exists(target.resolveSibling("outside"))).isFalse();
    }

    @Test
    void an_archive_that_ends_too_early_is_refused() {
        var archive = new Archive().entry("cut", '0', "", "y".repeat(2_000));
        assertThatThrownBy(() -> archive.cutTo(1_024).unpack(target)).isInstanceOf(IOException.class);
    }

    private static final class Archive {
        private byte[] bytes = new byte[0];

        Archive entry(String name, char kind, String link, String content) {
            var header = new byte[512];
            put(header, 0, name);
            put(header, 100, "0000755");
            put(header, 124, "%011o".formatted(content.length()));
            header[156] = (byte) kind;
            put(header, 157, link);
            var out = new ByteArrayOutputStream();
            out.writeBytes(bytes);
            out.writeBytes(header);
            out.writeBytes(content.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(new byte[(512 - content.length() % 512) % 512]);
            bytes = out.toByteArray();
            return this;
        }

        Archive cutTo(int length) {
            bytes = java.util.Arrays.copyOf(bytes, length);
            return this;
        }

        void unpack(Path target) throws IOException {
            var packed = new ByteArrayOutputStream();
            try (var xz = new XZOutputStream(packed, new LZMA2Options(0))) {
                xz.write(bytes);
            }
            TarXz.unpack(new ByteArrayInputStream(packed.toByteArray()), target);
        }

        private static void put(byte[] header, int at, String text) {
            var ascii = text.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(ascii, 0, header, at, ascii.length);
        }
    }
}
