package dev.redress.app.privacy;

import dev.redress.app.platform.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Packs a copy: a page for people, the same as JSON for programs, and the documents. */
@Component
class AccessArchive {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final ITemplateEngine templates;

    AccessArchive(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(AccessCopies.Copy copy, Shown show) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "index.html", page(copy.data(), show).getBytes(StandardCharsets.UTF_8));
            put(zip, "data.json", JSON.writeValueAsBytes(copy.data()));
            for (Map.Entry<String, byte[]> file : copy.files().entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String page(AccessCopy copy, Shown show) {
        Context context = new Context(Locale.of(show.language()));
        context.setVariable("copy", copy);
        context.setVariable("show", show);
        return templates.process("privacy/copy", context);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
